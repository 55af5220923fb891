package rasid.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import rasid.extract.OwnPages;
import rasid.model.Content;

/// `bin/bench own-pages FOLDER… [--below F1]`: reads our own pages and prints the mean F1 a page, of each language
/// and of all, and how many headlines, days and authors are right; with `--below`, what was lost (`-`) and leaked (`+`)
/// on the pages that are worse than that.
final class BenchOwnPages {
    private BenchOwnPages() {}

    static void run(String[] args) throws IOException {
        double below = 0;
        List<OwnPages.Read> pages = new ArrayList<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--below")) {
                below = Double.parseDouble(args[++i]);
            } else {
                pages.addAll(OwnPages.in(Path.of(args[i])));
            }
        }
        for (OwnPages.Read read : pages) {
            if (read.f1() < below || (below > 0 && !(read.titled() && read.dated()))) {
                print(read);
            }
        }
        Map<String, List<OwnPages.Read>> languages = pages.stream()
                .collect(Collectors.groupingBy(OwnPages.Read::language, TreeMap::new, Collectors.toList()));
        languages.forEach(
                (language, some) -> System.out.printf("%-4s %3d pages %.3f%n", language, some.size(), mean(some)));
        System.out.printf("all  %3d pages %.3f%n", pages.size(), mean(pages));
        System.out.printf(
                "headlines %.3f, days %.3f, authors F1 %.3f%n",
                share(pages, OwnPages.Read::titled), share(pages, OwnPages.Read::dated), authors(pages));
    }

    private static double share(List<OwnPages.Read> pages, Predicate<OwnPages.Read> right) {
        return pages.stream().filter(right).count() / (double) Math.max(1, pages.size());
    }

    private static double authors(List<OwnPages.Read> pages) {
        int shared = 0;
        int all = 0;
        for (OwnPages.Read read : pages) {
            List<String> ours = read.page().content().authors();
            shared += (int) ours.stream().filter(read.authors()::contains).count();
            all += read.authors().size() + ours.size();
        }
        return 2.0 * shared / Math.max(1, all);
    }

    private static double mean(List<OwnPages.Read> pages) {
        return pages.stream().mapToDouble(OwnPages.Read::f1).average().orElse(0);
    }

    private static void print(OwnPages.Read read) {
        System.out.printf("%s %.3f%n", read.id(), read.f1());
        Content ours = read.page().content();
        if (!read.titled()) {
            System.out.println("  title " + read.gold().path("title").asString() + " | " + ours.title());
        }
        if (!read.dated()) {
            System.out.println(
                    "  date " + read.gold().path("date") + " | " + read.page().published());
        }
        if (!read.authors().equals(Set.copyOf(ours.authors()))) {
            System.out.println("  authors " + read.authors() + " | " + ours.authors());
        }
        List<String> wanted = read.wanted();
        List<String> found = read.found();
        wanted.stream().filter(text -> !found.contains(text)).forEach(text -> System.out.println("  - " + text));
        found.stream().filter(text -> !wanted.contains(text)).forEach(text -> System.out.println("  + " + text));
    }
}
