package rasid.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rasid.deliver.SendResult.Later;
import rasid.deliver.SendResult.Refused;
import rasid.deliver.SmtpAnswer.Step;

class SmtpAnswerTest {

    /// Answers as servers give them: Postfix, Exim, Gmail, Exchange Online.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # step    | answer                                                                         | verdict
            GREETING  | 421 4.3.2 Service not available                                                | Later
            GREETING  | 554 5.7.1 Service unavailable; client [192.0.2.1] blocked                      | Later
            LOGIN     | 454 4.7.0 Temporary authentication failure                                     | Later
            LOGIN     | 535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6                           | Halted
            LOGIN     | 534 5.7.9 Application-specific password required                              | Halted
            LOGIN     | 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled  | Halted
            SENDER    | 451 4.7.1 Greylisted                                                           | Later
            SENDER    | 530 5.7.0 Must issue a STARTTLS command first                                  | Halted
            SENDER    | 553 5.1.8 Sender address rejected: Domain not found                            | Halted
            SENDER    | 550 5.7.60 SMTP; Client does not have permissions to send as this sender       | Halted
            SENDER    | 552 5.3.4 Message size exceeds fixed limit                                     | Refused
            SENDER    | 550-5.4.5 Daily user sending limit exceeded                                    | Later
            RECIPIENT | 450 4.2.0 Recipient address rejected: Greylisted                               | Later
            RECIPIENT | 452 4.2.2 Mailbox full                                                         | Later
            RECIPIENT | 421 4.7.0 Too many errors                                                      | Later
            RECIPIENT | 550 5.1.1 User unknown in local recipient table                                | Refused
            RECIPIENT | 550 No such user                                                               | Refused
            RECIPIENT | 552 5.2.2 Mailbox full                                                         | Refused
            RECIPIENT | 554 5.7.1 Relay access denied                                                  | Refused
            RECIPIENT | 530 5.7.1 Authentication required                                              | Halted
            RECIPIENT | 553 5.7.1 <rasid@example.org>: Sender address rejected: not owned by user desk | Halted
            RECIPIENT | 550 Sender verify failed                                                       | Halted
            RECIPIENT | 554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen       | Later
            RECIPIENT | 504 5.5.2 <box>: Helo command rejected: need fully-qualified hostname          | Later
            CONTENT   | 451 4.3.0 Error: queue file write error                                        | Later
            CONTENT   | 554 5.5.1 Error: no valid recipients                                           | Refused
            END       | 452 4.3.1 Insufficient system storage                                          | Later
            END       | 554 5.7.1 Spam message rejected                                                | Refused
            END       | 552 5.3.4 Message too big                                                      | Refused
            END       | 550 5.4.5 Daily sending quota exceeded                                         | Later
            """)
    void onlyWhatIsAboutTheLetterRefusesIt(Step step, String answer, String verdict) {
        SmtpAnswer said = new SmtpAnswer(Integer.parseInt(answer.substring(0, 3)), answer);
        SendResult result = said.verdict(step);
        assertThat(result.getClass().getSimpleName()).isEqualTo(verdict);
        if (result instanceof Later later) {
            assertThat(later.untouched()).isTrue();
        }
    }

    @Test
    void onlyAMissingAnswerToTheEndLeavesADoubt() {
        SmtpAnswer none = new SmtpAnswer(-1, "[EOF]");
        assertThat(none.verdict(Step.RECIPIENT))
                .isEqualTo(new Later("the server ended the connection at the recipient's address", true));
        assertThat(none.verdict(Step.CONTENT))
                .isEqualTo(new Later("the server ended the connection at the mail itself", true));
        assertThat(none.verdict(Step.END))
                .isEqualTo(new Later("the server ended the connection at the end of the mail", false));
    }

    @Test
    void aReasonIsOneLineWithoutAddressesOrEscapes() {
        String answer = "550-5.1.1 <desk@example.org>: user\u001B[31m unknown\n550 5.1.1 see mailto:help@example.org";
        assertThat(new SmtpAnswer(550, answer).verdict(Step.RECIPIENT))
                .isEqualTo(new Refused("the server answered 550-5.1.1 <…>: user [31m unknown 550 5.1.1 see mailto:… "
                        + "to the recipient's address"));
        assertThat(new SmtpAnswer(550, "x".repeat(9_000)).text()).hasSize(402);
    }
}
