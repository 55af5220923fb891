package rasid.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    private static final URI BASE = URI.create("https://a.example/news/");

    @Test
    void dotsThatLeadAboveTheTopAreLeftOut() {
        assertThat(Addresses.resolve(BASE, "/../x")).contains(URI.create("https://a.example/x"));
        assertThat(Addresses.resolve(BASE, "/../price-$1/x")).contains(URI.create("https://a.example/price-$1/x"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            story/1?id=2          | https://a.example/news/story/1?id=2
            ' st\tory/1\n#top '   | https://a.example/news/story/1
            \\\\b.example\\x?y=\\z | https://b.example/x?y=%5Cz
            /خبر/100%25-%D8%AE    | https://a.example/%D8%AE%D8%A8%D8%B1/100%25-%D8%AE
            /100%-sure            | https://a.example/100%25-sure
            ?page=2               | https://a.example/news/?page=2
            """)
    void whatPeopleWriteInAnAddressIsUnderstood(String written, String address) {
        assertThat(Addresses.resolve(BASE, written)).contains(URI.create(address));
    }
}
