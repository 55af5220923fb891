package rasid.bench;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures the program against a labelled set or a load: `bin/bench NAME ARGS` calls `run` of the class that
/// is named for it, `BenchMatchSpeed` for `match-speed`. Found by name, so that a new one is a new class and
/// no more.
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws Exception {
        if (args.length == 0) {
            System.err.println("usage: bin/bench NAME ARGS, for example: bin/bench stories GOLD.jsonl OUT.jsonl");
            System.exit(2);
        }
        String type = Stream.of(args[0].split("-", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "rasid.bench.Bench", ""));
        try {
            Class.forName(type).getDeclaredMethod("run", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            System.err.printf("no measure %s: there is no %s in src/test/java with a method run%n", args[0], type);
            System.exit(2);
        } catch (InvocationTargetException e) {
            e.getCause().printStackTrace();
            System.exit(1);
        }
    }
}
