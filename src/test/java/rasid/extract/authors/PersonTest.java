package rasid.extract.authors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is a name and what is not, where a page would say so only in a byline.
class PersonTest {
    @Test
    void aNameMayHoldTheWordForALink() {
        assertThat(Person.is("فاطمة المرابط")).isTrue();
    }
}
