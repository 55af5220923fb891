package rasid.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    @Test
    void readsAnAddressWithAndWithoutAName() {
        assertThat(Mailbox.read("Rasid <rasid@localhost>")).contains(new Mailbox("Rasid", "rasid@localhost"));
        assertThat(Mailbox.read("desk@example.org")).contains(new Mailbox("", "desk@example.org"));
        assertThat(Mailbox.read(" Rasid <rasid@example.org> ")).contains(new Mailbox("Rasid", "rasid@example.org"));
        assertThat(Mailbox.read("راصد  العراق <rasid@example.org>"))
                .contains(new Mailbox("راصد  العراق", "rasid@example.org"));
        assertThat(Mailbox.read("\"Desk, \\\"Iraq\\\"\" <d@example.org>"))
                .contains(new Mailbox("Desk, \"Iraq\"", "d@example.org"));
        assertThat(Mailbox.read("Desk, Iraq <d@example.org>")).contains(new Mailbox("Desk, Iraq", "d@example.org"));
    }

    @Test
    void aDomainIsWrittenInAsciiAndALocalPartNot() {
        assertThat(Mailbox.read("desk@موقع.example")).contains(new Mailbox("", "desk@xn--4gbrim.example"));
        Mailbox arabic = Mailbox.read("راصد@example.org").orElseThrow();
        assertThat(arabic.needsUtf8()).isTrue();
        assertThat(Mailbox.read("desk@موقع.example").orElseThrow().needsUtf8()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "desk",
                "@example.org",
                "desk@",
                "a@example.org, b@example.org",
                "a b@example.org",
                "a@example.org> <b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org\nRCPT TO:<b@example.org>",
                "Name\r\nBcc: c@d.org <a@example.org>",
                "Name <a@example.org>\r\nBcc: <b@example.org>",
                "Na\u202Eme <a@example.org>",
                "a\u0000b@example.org",
                "a@exam\u00A0ple.org",
                "<>",
            })
    void whatIsNoSingleAddressIsRefused(String text) {
        assertThat(Mailbox.read(text)).isEmpty();
    }
}
