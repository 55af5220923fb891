package rasid.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import rasid.config.FetchConfig.HostConfig;
import rasid.config.yaml.Keys;
import rasid.config.yaml.Section;
import rasid.config.yaml.Value;

/// Reads `fetch` of `rasid.yml`: the limits and manners of fetching.
final class FetchReader {
    private static final Keys FETCH = Keys.of(
                    "contact",
                    "deadline",
                    "connect",
                    "max_bytes",
                    "max_sitemap_bytes",
                    "max_redirects",
                    "at_once",
                    "per_host",
                    "delay",
                    "hosts",
                    "allow")
            .later("proxy", "A proxy belongs to sources: write it there, or under defaults in a file of seeds");
    private static final Keys HOST = Keys.of("delay", "per_host");

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private FetchReader() {}

    static Optional<FetchConfig> read(Value value) {
        FetchConfig usual = FetchConfig.DEFAULTS;
        Function<Value, Optional<Duration>> time = Kinds.duration(Duration.ofSeconds(1), LONGEST);
        return value.section(FETCH).map(fetch -> {
            HostConfig everyHost = manners(fetch, new HostConfig(usual.delay(), usual.perHost()));
            return new FetchConfig(
                    fetch.read("contact", Kinds::name, usual.contact()),
                    fetch.read("deadline", time, usual.deadline()),
                    fetch.read("connect", time, usual.connect()),
                    fetch.read("max_bytes", Kinds::bytes, usual.maxBytes()),
                    fetch.read("max_sitemap_bytes", Kinds::bytes, usual.maxSitemapBytes()),
                    fetch.read("max_redirects", Kinds.wholeNumber(0, 20), usual.maxRedirects()),
                    fetch.read("at_once", Kinds.wholeNumber(1, 10_000), usual.atOnce()),
                    everyHost.perHost(),
                    everyHost.delay(),
                    fetch.read("hosts", hosts -> hosts(hosts, everyHost), Map.of()),
                    fetch.readAll("allow", Kinds::addressBlock));
        });
    }

    private static HostConfig manners(Section section, HostConfig usual) {
        return new HostConfig(
                section.read("delay", Kinds.duration(Duration.ZERO, LONGEST), usual.delay()),
                section.read("per_host", Kinds.wholeNumber(1, 100), usual.perHost()));
    }

    private static Optional<Map<String, HostConfig>> hosts(Value value, HostConfig usual) {
        return value.entries("hosts are expected. Write, for example, example.org: {delay: 5s}")
                .map(entries -> {
                    Map<String, HostConfig> hosts = new LinkedHashMap<>();
                    entries.forEach((name, host) ->
                            host.section(HOST).ifPresent(section -> hosts.put(name, manners(section, usual))));
                    return hosts;
                });
    }
}
