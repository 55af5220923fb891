package rasid.deliver;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rasid.deliver.SendResult.Halted;
import rasid.deliver.SendResult.Later;
import rasid.deliver.SendResult.Refused;

/// What a server said, and what follows from it for the letter.
///
/// A 4xx passes by itself, a 5xx does not (RFC 5321 §4.2.1). But only a 5xx about this recipient or this mail
/// refuses the letter; one about us or our login would refuse every letter, so it halts the queue, and one
/// about our network, which passes like a 4xx though it does not say so, is tried later.
///
/// @param code -1 when the connection ended in the place of an answer
/// @param text the code and the words, lines joined, without the mail addresses, which stay out of logs
record SmtpAnswer(int code, String text) {
    private static final int LONGEST = 400;
    private static final Pattern ENHANCED = Pattern.compile("\\b([245])\\.(\\d{1,3}\\.\\d{1,3})\\b");

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"',;:]+@[^\\s<>\"',;:]+");

    /// How far the dialogue had come when the answer was given.
    enum Step {
        GREETING("greeting us"),
        LOGIN("our login"),
        SENDER("the sender's address"),
        RECIPIENT("the recipient's address"),
        CONTENT("the mail itself"),
        END("the end of the mail");

        private final String words;

        Step(String words) {
            this.words = words;
        }
    }

    SmtpAnswer {
        String line = HeaderValue.oneLine(text);
        String start = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " …";
        text = ADDRESS.matcher(start).replaceAll("…");
    }

    boolean isPositive() {
        return code >= 200 && code < 300;
    }

    boolean asksForMail() {
        return code == 354;
    }

    /// What an answer that is not positive means for the letter.
    SendResult verdict(Step step) {
        if (code < 500 || code > 599) {
            return new Later(said(step), code >= 400 || step != Step.END);
        }
        if (code == 530) {
            return new Halted(said(step) + ". It wants a login or TLS first: see mail.smtp.user and mail.smtp.tls");
        }
        return switch (step) {
            // A blocklist or an overload, whatever the code: nothing of ours is judged yet.
            case GREETING -> new Later(said(step) + ". It takes nothing from this machine for now", true);
            case LOGIN -> new Halted(said(step) + ". Check mail.smtp.user and mail.smtp.password");
            case SENDER, RECIPIENT, CONTENT, END -> {
                if (isOfOurNetwork()) {
                    yield new Later(said(step), true);
                }
                if (isOfTheSender(step)) {
                    yield new Halted(said(step) + ". Set mail.from to an address that this login may send from");
                }
                boolean relay = text.toLowerCase(Locale.ROOT).contains("relay");
                String wayOut =
                        relay ? ". Many servers take mail for others only after a login: see mail.smtp.user" : "";
                yield new Refused(said(step) + wayOut);
            }
        };
    }

    /// Postfix gives its judgement on client and sender at RCPT (`smtpd_delay_reject`), so the step alone
    /// does not tell whom a refusal is about. 5.4.5 is how Gmail says that the day's quota is used up, 5.3.2
    /// a server shutting down.
    private boolean isOfOurNetwork() {
        String words = text.toLowerCase(Locale.ROOT);
        return isEnhanced("4.5")
                || isEnhanced("3.2")
                || words.contains("client host")
                || words.contains("helo command rejected");
    }

    private boolean isOfTheSender(Step step) {
        if (step == Step.SENDER) {
            boolean tooLarge = code == 552 || isEnhanced("3.4");
            return !tooLarge;
        }
        String words = text.toLowerCase(Locale.ROOT);
        return isEnhanced("1.7")
                || isEnhanced("1.8")
                || words.contains("sender address rejected")
                || words.contains("sender verify failed");
    }

    private boolean isEnhanced(String subjectAndDetail) {
        Matcher found = ENHANCED.matcher(text);
        return found.find() && found.group(2).equals(subjectAndDetail);
    }

    private String said(Step step) {
        return code < 0
                ? "the server ended the connection at %s".formatted(step.words)
                : "the server answered %s to %s".formatted(text, step.words);
    }
}
