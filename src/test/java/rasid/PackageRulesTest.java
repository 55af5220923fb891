package rasid;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Holds the packages to the design's table: who may import whom, and which ones touch nothing but their
/// arguments.
class PackageRulesTest {
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("rasid");

    private static final Map<String, List<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("config", List.of("model", "match", "dates")),
            Map.entry("fetch", List.of("model", "config")),
            Map.entry("dates", List.of()),
            Map.entry("feed", List.of("model", "dates")),
            Map.entry("extract", List.of("model", "dates", "language")),
            Map.entry("language", List.of()),
            Map.entry("match", List.of("model", "language")),
            Map.entry("story", List.of("model", "language")),
            Map.entry("alert", List.of("model")),
            Map.entry("joining", List.of("model", "feed", "extract", "story", "store")),
            Map.entry("compose", List.of("model")),
            Map.entry("deliver", List.of("model", "config")),
            Map.entry("store", List.of("model")),
            Map.entry(
                    "control",
                    List.of(
                            "model",
                            "config",
                            "fetch",
                            "dates",
                            "feed",
                            "extract",
                            "language",
                            "match",
                            "story",
                            "alert",
                            "compose",
                            "deliver",
                            "store")),
            Map.entry(
                    "web",
                    List.of(
                            "model",
                            "config",
                            "fetch",
                            "dates",
                            "feed",
                            "extract",
                            "language",
                            "match",
                            "story",
                            "alert",
                            "compose",
                            "deliver",
                            "store",
                            "control")));

    static final List<String> packages = List.copyOf(MAY_IMPORT.keySet());

    static final List<String> pure =
            List.of("dates", "feed", "extract", "language", "match", "story", "alert", "compose", "joining");

    /// Packages in which packages lie that the first puts together.
    static final List<String> split = List.of("extract", "language", "language.arabic", "match", "cli");

    @ParameterizedTest
    @FieldSource("packages")
    void importsOnlyWhatTheTableAllows(String name) {
        List<String> allowed = new ArrayList<>(List.of("rasid." + name + ".."));
        MAY_IMPORT.get(name).forEach(other -> allowed.add("rasid." + other + ".."));
        classes()
                .that()
                .resideInAPackage("rasid." + name + "..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new))
                        .or(resideOutsideOfPackages("rasid", "rasid..")))
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void nothingButCliImportsCli() {
        noClasses()
                .that()
                .resideOutsideOfPackage("rasid.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("rasid.cli..")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @ParameterizedTest
    @FieldSource("pure")
    void pureStagesTouchNoFileSocketSqlLoggerOrClock(String name) {
        noClasses()
                .that()
                .resideInAPackage("rasid." + name + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.sql..", "org.slf4j..", "java.net.http..", "org.jdbi..", "org.quartz.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.nio.file.Files")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.net.Socket")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.InstantSource")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @ParameterizedTest
    @FieldSource("split")
    void partsOfAPackageHaveNoCycle(String name) {
        slices().matching("rasid." + name + ".(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @ParameterizedTest
    @FieldSource("split")
    void partsOfAPackageDoNotKnowWhatPutsThemTogether(String name) {
        noClasses()
                .that()
                .resideInAPackage("rasid." + name + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("rasid." + name)
                .check(PROGRAM);
    }

    @Test
    void languagesDoNotKnowEachOther() {
        slices().matching("rasid.language.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAnyPackage("rasid.."), resideInAnyPackage("rasid.language.word"))
                .check(PROGRAM);
    }

    @Test
    void packagesHaveNoCycle() {
        slices().matching("rasid.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(PROGRAM);
    }
}
