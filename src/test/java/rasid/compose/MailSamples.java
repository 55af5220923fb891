package rasid.compose;

import java.util.List;
import java.util.stream.Stream;
import rasid.model.ChangedArticle;
import rasid.model.HitArticle;
import rasid.model.Mail;
import rasid.model.Notice;
import rasid.model.Reading;

/// One mail of each kind in each language, as a day brings them.
final class MailSamples {
    /// @param tells the hits that it must tell of
    record Sample(String name, Mail mail, List<HitArticle> tells) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final HitArticle TRIAL = Samples.onTrial();
    private static final List<HitArticle> ALERT = List.of(
            Samples.sorani(), Samples.arabicCopy(), Samples.english(), Samples.undatedCopy(), TRIAL, Samples.arabic());
    private static final List<HitArticle> DAY =
            Stream.concat(ALERT.stream(), Stream.of(Samples.quietEnglish())).toList();

    private static final List<Notice> NOTICES = List.of(
            new Notice(
                    "source alsumaria",
                    "The source السومرية cannot be read",
                    "https://www.alsumaria.tv/Rss/iraq-latest-news/ar: no answer within 20 s\nCorrect its address in seeds/.",
                    Samples.NOON,
                    null),
            new Notice(
                    "config",
                    "The configuration has a fault",
                    "config/watchlists/iraq-security.yml:14: unknown operator NEER. Write NEAR/n, for example NEAR/5",
                    Samples.NOON.minusSeconds(4000),
                    Samples.NOON));

    static final List<Sample> ALL = Stream.of(Samples.DESK, Samples.ARABIC_DESK, Samples.SORANI_DESK)
            .flatMap(audience -> {
                String in = audience.language().equals("en") ? "" : "-" + audience.language();
                return Stream.of(
                        new Sample("alert" + in, Composer.alert(ALERT, audience), ALERT),
                        new Sample("digest" + in, digest(DAY, Samples.changes(), Samples.told(audience)), DAY),
                        new Sample("heartbeat" + in, digest(List.of(), List.of(), audience), List.of()),
                        new Sample("notice" + in, Composer.notice(NOTICES, audience), List.of()));
            })
            .toList();

    private MailSamples() {}

    private static Mail digest(List<HitArticle> articles, List<ChangedArticle> changed, Audience audience) {
        Reading reading = Samples.reading();
        return Composer.digest(
                new Composer.Window(
                        "Iraq security", Samples.NOON.minusSeconds(86_400), Samples.NOON.plusSeconds(3600), reading),
                articles,
                changed,
                audience);
    }
}
