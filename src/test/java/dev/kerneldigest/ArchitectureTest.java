package dev.kerneldigest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import j2html.TagCreator;
import j2html.tags.UnescapedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The packages of ARCHITECTURE.md: who may use whom, and which library belongs to which package.
 */
final class ArchitectureTest {
    private static final String ROOT = "dev.kerneldigest";

    /** A package and what it may use; {@code Main}'s package may use all. */
    private static final Map<String, Set<String>> ALLOWED =
            Map.ofEntries(
                    Map.entry("news", Set.of()),
                    Map.entry("text", Set.of()),
                    Map.entry("config", Set.of()),
                    Map.entry("feed", Set.of("news", "text")),
                    Map.entry("cve", Set.of("news", "text")),
                    Map.entry("topic", Set.of("news")),
                    Map.entry("search", Set.of("news")),
                    Map.entry("subscription", Set.of("news", "topic")),
                    Map.entry("digest", Set.of("news", "cve", "topic", "subscription", "text")),
                    Map.entry("delivery", Set.of("news", "subscription", "digest")),
                    Map.entry(
                            "discord",
                            Set.of(
                                    "news",
                                    "cve",
                                    "topic",
                                    "search",
                                    "subscription",
                                    "digest",
                                    "delivery")),
                    Map.entry(
                            "store",
                            Set.of(
                                    "news",
                                    "feed",
                                    "cve",
                                    "topic",
                                    "subscription",
                                    "digest",
                                    "delivery")),
                    Map.entry("schedule", Set.of("feed", "digest", "delivery")),
                    Map.entry("web", Set.of("news", "search", "topic", "digest", "delivery")),
                    Map.entry(
                            "cli",
                            Set.of(
                                    "news",
                                    "text",
                                    "feed",
                                    "cve",
                                    "topic",
                                    "search",
                                    "subscription",
                                    "digest",
                                    "delivery")));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    @Test
    void everyPackageUsesOnlyWhatTheArchitectureAllows() {
        List<String> breaches =
                CLASSES.stream()
                        .filter(origin -> !part(origin).isEmpty())
                        .flatMap(origin ->
                                origin.getDirectDependenciesFromSelf().stream()
                                        .map(dependency -> dependency.getTargetClass())
                                        .filter(target -> isForbidden(origin, target))
                                        .map(target ->
                                                origin.getName() + " uses " + target.getName()))
                        .distinct()
                        .sorted()
                        .toList();
        assertThat(breaches).isEmpty();
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest(name = "{0} is known to {1} alone")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    org.jsoup..                                  | text
                    okhttp3..                                    | feed,discord
                    org.jdom2..                                  | feed
                    org.apache.lucene..                          | topic,search
                    net.dv8tion.jda..                            | discord
                    org.jdbi..                                   | store
                    org.flywaydb..                               | store
                    com.zaxxer..                                 | store
                    java.sql..                                   | store,schedule
                    javax.sql..                                  | store,schedule
                    org.quartz..                                 | schedule
                    org.apache.commons.compress..                | cve
                    picocli..                                    | cli,
                    org.snakeyaml..                              | config
                    io.javalin..                                 | web
                    org.eclipse.jetty..                          | web
                    jakarta.servlet..                            | web
                    io.micrometer..                              | web
                    j2html..                                     | web
                    org.commonmark..                             | web
                    """)
    void oneLibraryBelongsToOnePackage(String library, String owners) {
        String[] homes =
                Stream.of(owners.split(",", -1))
                        .map(owner -> owner.isEmpty() ? ROOT : ROOT + "." + owner + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    @DisplayName("K20: needs no tool beside it: it never starts another program")
    void nothingStartsAnotherProgram() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Process.class, ProcessBuilder.class)
                .check(CLASSES);
    }

    /** What {@code join} is given as a string goes into the page as it is, too. */
    @Test
    void noPageGoesAroundTheEscapesOfItsLibrary() {
        noClasses()
                .should()
                .callMethod(TagCreator.class, "rawHtml", String.class)
                .orShould()
                .callMethod(TagCreator.class, "join", Object[].class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(UnescapedText.class)
                .check(CLASSES);
    }

    @Test
    void mainFitsOnThreeScreens() throws IOException {
        Path main = Path.of("src/main/java/dev/kerneldigest/Main.java");
        assertThat(Files.readAllLines(main)).hasSizeLessThanOrEqualTo(150);
    }

    @Test
    void everyPackageOfTheArchitectureIsListedHere() {
        Set<String> found =
                CLASSES.stream()
                        .map(ArchitectureTest::part)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.toSet());
        assertThat(ALLOWED.keySet()).containsAll(found);
    }

    private static boolean isForbidden(JavaClass origin, JavaClass target) {
        if (!target.getPackageName().startsWith(ROOT) || part(origin).equals(part(target))) {
            return false;
        }
        return !ALLOWED.getOrDefault(part(origin), Set.of()).contains(part(target));
    }

    /** The first part of the package below the root; empty for the root itself. */
    private static String part(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.", -1)[0];
    }
}
