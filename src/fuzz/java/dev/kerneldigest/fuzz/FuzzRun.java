package dev.kerneldigest.fuzz;

import dev.kerneldigest.SlashCommandsFuzz;
import dev.kerneldigest.TopicMatcherFuzz;
import dev.kerneldigest.config.SettingsFuzz;
import dev.kerneldigest.cve.CvePapersFuzz;
import dev.kerneldigest.digest.DigestComposerFuzz;
import dev.kerneldigest.feed.KernelReleasesParserFuzz;
import dev.kerneldigest.feed.WrittenTimeFuzz;
import dev.kerneldigest.feed.XmlFeedParserFuzz;
import dev.kerneldigest.news.NewsReaderFuzz;
import dev.kerneldigest.store.KindJsonFuzz;
import dev.kerneldigest.text.DiscordMarkdownFuzz;
import dev.kerneldigest.text.HtmlTextFuzz;
import dev.kerneldigest.topic.query.QueryLanguageFuzz;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Runs fuzz targets, each in a JVM of its own: {@code FuzzRun REGEX SECONDS}. Ends with 1 when
 * there was a finding; docs/fuzzing.md says where it lies.
 */
public final class FuzzRun {
    private static final Path OWN = Path.of("src", "fuzz", "resources");
    private static final Path FEEDS = Path.of("src", "test", "resources", "feeds");

    /** The targets, and where the seeds of each lie; words for it may lie beside them. */
    private static final Map<Class<?>, Path> TARGETS = new LinkedHashMap<>();

    static {
        TARGETS.put(XmlFeedParserFuzz.class, FEEDS);
        TARGETS.put(KernelReleasesParserFuzz.class, FEEDS.resolve("kernel"));
        TARGETS.put(WrittenTimeFuzz.class, OWN.resolve("times"));
        TARGETS.put(HtmlTextFuzz.class, OWN.resolve("html"));
        TARGETS.put(DiscordMarkdownFuzz.class, OWN.resolve("html"));
        TARGETS.put(NewsReaderFuzz.class, OWN.resolve("drafts"));
        TARGETS.put(KindJsonFuzz.class, OWN.resolve("drafts"));
        TARGETS.put(TopicMatcherFuzz.class, OWN.resolve("drafts"));
        TARGETS.put(QueryLanguageFuzz.class, OWN.resolve("queries"));
        TARGETS.put(DigestComposerFuzz.class, OWN.resolve("items"));
        TARGETS.put(CvePapersFuzz.class, OWN.resolve("papers"));
        TARGETS.put(SettingsFuzz.class, OWN.resolve("settings"));
        TARGETS.put(SlashCommandsFuzz.class, OWN.resolve("commands"));
    }

    private static final Path CORPUS = Path.of("target", "fuzz");

    /** A run ends after so many different findings. */
    private static final int MOST_FINDINGS = 10;

    private static final int LONGEST_UNIT = 10_000;

    /**
     * Hooks of Jazzer 0.30.0 that we do without: the first fails on parsers that are not of the JDK
     * itself, the second makes regular expressions a thousand times slower.
     */
    private static final String DISABLED_HOOKS =
            "com.code_intelligence.jazzer.sanitizers.XmlParserSsrfGuidance"
                    + ":com.code_intelligence.jazzer.sanitizers.RegexRoadblocks";

    private FuzzRun() {}

    /** Takes a regular expression of names of targets, and for how many seconds each runs. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Pattern wanted = Pattern.compile(arguments[0]);
        boolean found = false;
        for (Class<?> target : TARGETS.keySet()) {
            if (wanted.matcher(target.getSimpleName()).find()) {
                found |= run(target, Integer.parseInt(arguments[1])) != 0;
            }
        }
        if (found) {
            System.exit(1);
        }
    }

    private static int run(Class<?> target, int seconds) throws IOException, InterruptedException {
        System.out.println("=== " + target.getSimpleName() + " for " + seconds + " s");
        Path findings = CORPUS.resolve(target.getSimpleName());
        Files.createDirectories(findings.resolve("corpus"));
        List<String> command = new ArrayList<>(java());
        command.addAll(jazzer(target, findings, seconds));
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-classpath",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer");
    }

    private static List<String> jazzer(Class<?> target, Path findings, int seconds) {
        List<String> options =
                new ArrayList<>(
                        List.of(
                                "--target_class=" + target.getName(),
                                "--instrumentation_includes=dev.kerneldigest.**",
                                "--instrumentation_excludes=dev.kerneldigest.fuzz.**",
                                "--disabled_hooks=" + DISABLED_HOOKS,
                                "--keep_going=" + MOST_FINDINGS,
                                "--reproducer_path=" + findings,
                                "-artifact_prefix=" + findings + "/",
                                "-max_total_time=" + seconds,
                                "-max_len=" + LONGEST_UNIT,
                                "-print_final_stats=1"));
        Path seeds = TARGETS.getOrDefault(target, OWN);
        Path words = OWN.resolve(seeds.getFileName() + ".dict");
        if (Files.exists(words)) {
            options.add("-dict=" + words);
        }
        options.add(findings.resolve("corpus").toString());
        options.add(seeds.toString());
        return options;
    }
}
