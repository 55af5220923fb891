package rasid.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class AddressesTest {
    private static final URI BASE = URI.create("https://a.example/news/");

    @Test
    void dotsThatLeadAboveTheTopAreLeftOut() {
        assertThat(Addresses.resolve(BASE, "/../x")).contains(URI.create("https://a.example/x"));
        assertThat(Addresses.resolve(BASE, "/../price-$1/x")).contains(URI.create("https://a.example/price-$1/x"));
    }
}
