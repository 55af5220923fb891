package rasid.cli.page;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rasid.FurtherPages;
import rasid.cli.terminal.Screen;
import rasid.config.Config;
import rasid.extract.Extracted;
import rasid.extract.page.Dated;
import rasid.fetch.FetchResult;
import rasid.match.Met;
import rasid.match.NearMiss;
import rasid.match.Query;
import rasid.match.RuleIndex;
import rasid.model.Content;
import rasid.model.Rule;
import rasid.model.RuleRef;
import rasid.model.RuleState;
import rasid.model.Source;
import rasid.model.Span;
import rasid.model.Span.Field;
import rasid.model.Watchlist;

/// Prints what `rasid try` found out.
public final class TryReport {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final PrintWriter out;
    private final boolean coloured;
    private final boolean full;

    /// Prints to `out`.
    ///
    /// @param coloured whether the words that are found are marked by colour, and not by signs
    /// @param full whether long texts are printed to their end
    public TryReport(PrintWriter out, boolean coloured, boolean full) {
        this.out = out;
        this.coloured = coloured;
        this.full = full;
    }

    private static String whereFound(Dated.Source source) {
        return switch (source) {
            case SELECTOR -> "by the source's selector";
            case JSON_LD -> "in the page's JSON-LD";
            case META -> "in the page's meta data";
            case STATE -> "with the article in a script's state";
            case HEADLINE -> "beside the headline";
            case ADDRESS -> "in the address";
            case ELEMENT -> "in an element for dates";
            case LINE -> "in a line of the text";
            case SCRIPT -> "in a script";
            case MODIFIED -> "as the time of the last change";
        };
    }

    /// Why a page could not be had, in words that follow a colon.
    public static String reason(FetchResult result) {
        return switch (result) {
            case FetchResult.Fetched _ -> "";
            case FetchResult.NotModified _ -> "the server said 304 without being asked";
            case FetchResult.Throttled(var notBefore, String reason) ->
                "%s (not before %s)".formatted(reason, notBefore);
            case FetchResult.Gone(int status) -> "the server answered %d".formatted(status);
            case FetchResult.Forbidden(String reason) -> reason;
            case FetchResult.Failed(var _, String reason) -> reason;
        };
    }

    /// What was read.
    ///
    /// @param zone of its time
    void page(URI address, Optional<Source> source, FurtherPages.Whole whole, ZoneId zone) {
        Extracted read = whole.read();
        Content content = read.content();
        fact("Address", address.toString());
        fact("Source", source.map(s -> "%s (%s)".formatted(s.name(), s.id())).orElse("none of seeds/ at this host"));
        fact("Title", content.title().isBlank() ? "none was found" : content.title());
        Dated published = read.published();
        fact(
                "Published",
                published == null
                        ? "no date was found"
                        : "%s (%s), found %s%s"
                                .formatted(
                                        TIME.format(published.at().atZone(zone)),
                                        zone,
                                        whereFound(published.source()),
                                        published.ahead(Instant.now())
                                                ? "; it lies in the future, so the article counts from when it is first seen"
                                                : ""));
        if (!read.credits().isEmpty()) {
            fact("Credits", String.join(", ", read.credits()));
        }
        if (read.walled() || read.error()) {
            fact("Note", read.error() ? "this looks like an error page" : "the page keeps text for subscribers");
        }
        if (!read.repeated().isEmpty()) {
            fact(
                    "Note",
                    read.repeated().size() == 1
                            ? "a paragraph was left out that this site repeats on its pages"
                            : "%d paragraphs were left out that this site repeats on its pages"
                                    .formatted(read.repeated().size()));
        }
        for (String unmet : read.unmet()) {
            fact("Note", "the selector extract.%s finds nothing here: it was read as any other page".formatted(unmet));
        }
        fact("Language", content.language() == null ? "not told" : content.language());
        if (!content.authors().isEmpty()) {
            fact("Authors", String.join(", ", content.authors()));
        }
        if (!content.section().isBlank()) {
            fact("Section", content.section());
        }
        fact(
                "Text",
                "%d paragraphs, %d words%s"
                        .formatted(
                                content.body().size(),
                                words(content),
                                content.captions().isEmpty()
                                        ? ""
                                        : ", %d captions"
                                                .formatted(content.captions().size())));
        if (!whole.isOnePage()) {
            URI next = read.next();
            String on = next == null ? "" : "; the article goes on at " + next;
            fact("Pages", "%d read%s%s".formatted(whole.pages(), on, whole.why()));
        }
        if (content.body().isEmpty()) {
            out.println(
                    "No text was found: the page may be a list of links, or be written by a script in the browser.");
        }
    }

    private void fact(String name, String value) {
        out.println(Screen.line("%-10s %s".formatted(name + ":", Screen.apart(Screen.clean(value)))));
    }

    private static long words(Content content) {
        return content.body().stream()
                .flatMap(paragraph -> Stream.of(paragraph.split("\\s+")))
                .filter(word -> !word.isEmpty())
                .count();
    }

    /// Which rules hit and through which words, and what the others lack.
    ///
    /// @param only a rule's id, or its watchlist's and its own; null tries all
    void rules(Config config, @Nullable String only, Optional<Source> source, URI address, Content content) {
        List<Query> queries = config.queries().stream()
                .filter(query -> only == null
                        || query.rule().rule().equals(only)
                        || query.rule().toString().equals(only))
                .toList();
        List<Met> met = RuleIndex.of(queries).match(address, content);
        text(content, met.stream().flatMap(m -> m.spans().stream()).toList());
        out.println();
        out.printf("%d of %d rules hit%n", met.size(), queries.size());
        for (Met hit : met) {
            out.println();
            out.println("HIT   " + named(config, hit.rule(), source));
            words(content, hit.spans());
        }
        for (Query query : queries) {
            if (met.stream().noneMatch(hit -> hit.rule().equals(query.rule()))) {
                out.println();
                out.println("miss  " + named(config, query.rule(), source));
                NearMiss.of(query, address, content)
                        .forEach(lack -> out.println(Screen.line("      " + Screen.clean(lack))));
            }
        }
    }

    private static String named(Config config, RuleRef ref, Optional<Source> source) {
        Watchlist watchlist = config.watchlists().stream()
                .filter(w -> w.id().equals(ref.watchlist()))
                .findFirst()
                .orElseThrow();
        Rule rule = watchlist.rule(ref.rule()).orElseThrow();
        boolean unread = source.isPresent() && !watchlist.sources().reads(source.get());
        return Screen.line("%s  %s, %s%s%s"
                .formatted(
                        ref,
                        Screen.apart(rule.name()),
                        rule.level().name().toLowerCase(Locale.ROOT),
                        rule.state() == RuleState.TRIAL ? ", on trial" : "",
                        unread ? ", whose watchlist does not read this source" : ""));
    }

    /// Each word once, with all the places where it stands.
    private void words(Content content, List<Span> spans) {
        Map<String, Set<String>> places = new LinkedHashMap<>();
        for (Span span : spans) {
            String word = span.paragraph(content).substring(span.start(), span.end());
            String where = span.field() == Field.BODY
                    ? "paragraph " + (span.part() + 1)
                    : span.field().name().toLowerCase(Locale.ROOT);
            String shown = span.through().isEmpty() ? Screen.apart(Screen.clean(word)) : through(span.through());
            places.computeIfAbsent(shown, _ -> new LinkedHashSet<>()).add(where);
        }
        places.forEach((word, where) ->
                out.println(Screen.line("      %s  (%s)".formatted(word, String.join(", ", where)))));
    }

    /// `صواريخ ← صاروخ, broken plural`: the two words isolated as one, what is said of them apart.
    private static String through(String through) {
        StringBuilder shown = new StringBuilder();
        for (String way : through.split("; ", -1)) {
            int comma = way.indexOf(", ");
            String words = comma < 0 ? way : way.substring(0, comma);
            shown.append(shown.isEmpty() ? "" : "; ")
                    .append(Screen.apart(words))
                    .append(comma < 0 ? "" : way.substring(comma).replaceAll("([\\p{InArabic}]+)", "\u2068$1\u2069"));
        }
        return shown.toString();
    }

    /// The paragraphs with the words of `spans` marked.
    public void text(Content content, List<Span> spans) {
        out.println();
        paragraph(content.title(), of(spans, Field.TITLE, 0));
        paragraph(content.lead(), of(spans, Field.LEAD, 0));
        int left = 0;
        for (int i = 0; i < content.body().size(); i++) {
            List<Span> here = of(spans, Field.BODY, i);
            if (full || !here.isEmpty()) {
                paragraph(content.body().get(i), here);
            } else {
                left++;
            }
        }
        for (int i = 0; i < content.captions().size(); i++) {
            List<Span> here = of(spans, Field.CAPTION, i);
            if (full || !here.isEmpty()) {
                paragraph(content.captions().get(i), here);
            }
        }
        if (left > 0) {
            out.println("(%d paragraphs without a hit; --full prints them)".formatted(left));
        }
    }

    private static List<Span> of(List<Span> spans, Field field, int part) {
        return spans.stream()
                .filter(span -> span.field() == field && span.part() == part)
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
    }

    private void paragraph(String text, List<Span> spans) {
        if (!text.isBlank()) {
            out.println(marked(text, spans));
        }
    }

    /// Prints one paragraph, with the words of `spans` marked, apart from what stands before it.
    public void paragraph(String text, List<Span> spans, String indent) {
        out.println(indent + Screen.line(Screen.apart(marked(text, spans))));
    }

    private String marked(String text, List<Span> spans) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (Span span : spans) {
            if (span.start() >= from) {
                pieces.add(Screen.piece(text.substring(from, span.start())));
                pieces.add(mark(text.substring(span.start(), span.end())));
                from = span.end();
            }
        }
        pieces.add(Screen.piece(text.substring(from)));
        return String.join("", pieces).strip();
    }

    private String mark(String words) {
        String clean = Screen.piece(words);
        return coloured ? "\u001B[7m" + clean + "\u001B[0m" : "*" + clean + "*";
    }
}
