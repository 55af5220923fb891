package rasid.compose;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import rasid.compose.templates.JtenoticeGenerated;
import rasid.model.Mail;
import rasid.model.Moments;
import rasid.model.Notice;

/// All that a notice to the operator says, in order: what is wrong, since when, why and what to do; and what was wrong
/// and is no longer. Written down as text and as HTML.
///
/// @param preheader what mail programs show behind the subject
/// @param zone whose clock the times follow
/// @param omitted what is said of faults that are not listed; without a run where all are
public record NoticeSheet(
        Words words, String subject, String preheader, Line heading, Line zone, List<Fault> faults, Line omitted) {
    /// Faults that are told one by one: a mail stays below 100 kB.
    private static final int FAULTS = 40;
    /// Lines of one fault, and UTF-16 units of each.
    private static final int LINES = 20;

    private static final int LENGTH = 400;
    private static final int PREHEADER = 130;

    public NoticeSheet {
        faults = List.copyOf(faults);
    }

    /// One fault.
    ///
    /// @param mended whether it is over
    /// @param detail in lines of their own
    public record Fault(boolean mended, Line summary, Line when, List<Line> detail) {
        public Fault {
            detail = List.copyOf(detail);
        }
    }

    /// @param notices at least one; those that last stand first
    static NoticeSheet of(List<Notice> notices, Audience audience) {
        Words words = Words.in(audience.language());
        NoticeWords own = NoticeWords.in(words);
        List<Notice> sorted = notices.stream()
                .sorted((a, b) -> Boolean.compare(a.mendedAt() != null, b.mendedAt() != null))
                .toList();
        Notice first = sorted.getFirst();
        int more = sorted.size() - 1;
        int omitted = Math.max(0, sorted.size() - FAULTS);
        Instant newest =
                notices.stream().map(Notice::begunAt).max(Instant::compareTo).orElseThrow();
        return new NoticeSheet(
                words,
                Subject.of(
                        summary(first, own, words, audience),
                        more == 0 ? "" : own.more().formatted(more)),
                Harmless.cut(Harmless.line(told(first.detail(), words, audience)), PREHEADER),
                line(words, own.heading()),
                line(words, words.zone(newest.atZone(audience.zone()))),
                sorted.stream()
                        .limit(FAULTS)
                        .map(n -> fault(n, words, own, audience))
                        .toList(),
                line(words, omitted == 0 ? "" : own.omitted().formatted(omitted)));
    }

    private static Fault fault(Notice notice, Words words, NoticeWords own, Audience audience) {
        String begun = words.time(notice.begunAt(), audience.zone());
        Instant mendedAt = notice.mendedAt();
        String when = mendedAt == null
                ? own.since().formatted(begun)
                : own.over().formatted(begun, words.time(mendedAt, audience.zone()));
        return new Fault(
                mendedAt != null,
                Line.of(Harmless.cut(summary(notice, own, words, audience), LENGTH), words.direction()),
                line(words, when),
                told(notice.detail(), words, audience)
                        .lines()
                        .filter(text -> !text.isBlank())
                        .limit(LINES)
                        .map(NoticeSheet::detail)
                        .toList());
    }

    /// A line that begins with blanks is shown letter by letter, as it stands: a rule, and the caret below it.
    private static Line detail(String text) {
        return Character.isWhitespace(text.charAt(0))
                ? Line.apart(Direction.LTR, Harmless.asItStands(Harmless.cut(text, LENGTH)))
                : Line.of(Harmless.cut(Harmless.line(text), LENGTH), Direction.LTR);
    }

    /// The times in the words of a fault, in the zone of whoever reads the mail.
    private static String told(String text, Words words, Audience audience) {
        return Moments.written(text, at -> words.time(at, audience.zone()));
    }

    private static String summary(Notice notice, NoticeWords own, Words words, Audience audience) {
        return (notice.mendedAt() == null ? "" : own.mended()) + Harmless.line(told(notice.summary(), words, audience));
    }

    Mail written() {
        StringOutput html = new StringOutput(8_000);
        JtenoticeGenerated.render(new OwaspHtmlTemplateOutput(html), null, this);
        return new Mail(subject, text(), html.toString());
    }

    private String text() {
        StringBuilder out = new StringBuilder(2_000);
        add(out, heading);
        add(out, zone);
        for (Fault fault : faults) {
            out.append('\n');
            add(out, fault.summary());
            add(out, fault.when());
            fault.detail().forEach(line -> add(out, line));
        }
        if (!omitted.isEmpty()) {
            out.append('\n');
            add(out, omitted);
        }
        return out.toString();
    }

    private static void add(StringBuilder out, Line line) {
        out.append(line.plain()).append('\n');
    }

    private static Line line(Words words, String text) {
        return Line.of(words.direction(), text, List.of());
    }
}
