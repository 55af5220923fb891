package rasid.cli.sources;

import java.util.List;
import java.util.Map;
import rasid.cli.command.Folders;
import rasid.config.Config;
import rasid.config.ConfigReader;
import rasid.config.FetchConfig;
import rasid.config.Loaded;
import rasid.config.Problem;
import rasid.model.Source;

/// What commands about sources take from the configuration, whether or not it has a fault.
///
/// @param fetch as configured; the defaults where the configuration has a fault
/// @param sources empty where it has one
/// @param problems empty where it has none
record Reading(FetchConfig fetch, List<Source> sources, List<Problem> problems) {
    static Reading of(Folders folders, Map<String, String> environment) {
        return switch (ConfigReader.read(folders.config(), environment)) {
            case Loaded.Ok(Config config) -> new Reading(config.fetch(), config.sources(), List.of());
            case Loaded.Faulty(List<Problem> problems) -> new Reading(FetchConfig.DEFAULTS, List.of(), problems);
        };
    }
}
