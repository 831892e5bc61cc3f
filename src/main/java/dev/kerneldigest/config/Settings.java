package dev.kerneldigest.config;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The settings of {@code kernel-digest.yaml}, where each is explained.
 *
 * @param contact the page that the User-Agent names, for those whose servers are polled
 * @param index where the search index is kept; empty for memory
 * @param customFeeds whether servers may add feeds of their own
 */
public record Settings(
        URI contact,
        Polling polling,
        Pace delivery,
        ServerDefaults servers,
        Optional<Path> index,
        boolean customFeeds,
        Keeping keeping) {
    private static final URI CONTACT = URI.create("https://kerneldigest.dev/bot");
    private static final Path INDEX = Path.of("data/index");
    private static final String IN_MEMORY = "memory";
    private static final Form<Path> FOLDER = new Form<>("a folder, or memory", Settings::folder);

    /** What holds where the file is silent. */
    public static final Settings DEFAULTS =
            new Settings(
                    CONTACT,
                    Polling.DEFAULTS,
                    Pace.DEFAULTS,
                    ServerDefaults.DEFAULTS,
                    Optional.of(INDEX),
                    false,
                    Keeping.DEFAULTS);

    static Settings read(String text, Problems problems) {
        YamlMap root =
                YamlDocument.read(
                        text,
                        List.of(
                                "contact",
                                "polling",
                                "delivery",
                                "servers",
                                "search",
                                "custom-feeds",
                                "database",
                                "backup"),
                        problems);
        return new Settings(
                root.get("contact", Form.WEB_URL, CONTACT),
                Polling.read(root.section("polling", Polling.KEYS)),
                Pace.read(root.section("delivery", Pace.KEYS)),
                ServerDefaults.read(root.section("servers", ServerDefaults.KEYS)),
                index(root.section("search", List.of("index"))),
                root.get("custom-feeds", Form.ON_OFF, false),
                Keeping.read(
                        root.section("database", Keeping.KEYS),
                        root.section("backup", Keeping.Nightly.KEYS)));
    }

    private static Optional<Path> index(YamlMap map) {
        Path folder = map.get("index", FOLDER, INDEX);
        return Optional.of(folder).filter(it -> !it.equals(Path.of(IN_MEMORY)));
    }

    private static Optional<Path> folder(String text) {
        try {
            return Optional.of(text).filter(it -> !it.isBlank()).map(Path::of);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /**
     * How sources are polled.
     *
     * @param spacing between two requests to one host
     * @param together requests in flight over all hosts
     * @param body the largest body taken, in bytes, unpacked
     * @param deadline for a whole request with its redirects
     * @param pages of one list that one poll reads back
     */
    public record Polling(Duration spacing, int together, long body, Duration deadline, int pages) {
        static final Polling DEFAULTS =
                new Polling(Duration.ofSeconds(2), 16, 10L << 20, Duration.ofSeconds(30), 40);
        static final List<String> KEYS =
                List.of("spacing", "together", "body", "deadline", "pages");

        private static Polling read(YamlMap map) {
            return new Polling(
                    map.get(
                            "spacing",
                            Form.duration(Duration.ZERO, Duration.ofMinutes(10)),
                            DEFAULTS.spacing),
                    map.get("together", Form.number(1, 256), DEFAULTS.together),
                    map.get("body", Form.size("64KiB", "256MiB"), DEFAULTS.body),
                    map.get(
                            "deadline",
                            Form.duration(Duration.ofSeconds(1), Duration.ofMinutes(10)),
                            DEFAULTS.deadline),
                    map.get("pages", Form.number(1, 1000), DEFAULTS.pages));
        }
    }

    /**
     * How messages are sent.
     *
     * @param perSecond messages a second over all channels
     */
    public record Pace(int perSecond) {
        static final Pace DEFAULTS = new Pace(40);
        static final List<String> KEYS = List.of("per-second");

        private static Pace read(YamlMap map) {
            return new Pace(map.get("per-second", Form.number(1, 50), DEFAULTS.perSecond));
        }
    }

    /** What a Discord server has that chose nothing: the zone, hour and weekday of its digests. */
    public record ServerDefaults(ZoneId zone, LocalTime hour, DayOfWeek weekday) {
        static final ServerDefaults DEFAULTS =
                new ServerDefaults(ZoneId.of("UTC"), LocalTime.of(7, 0), DayOfWeek.THURSDAY);
        static final List<String> KEYS = List.of("zone", "hour", "weekday");

        private static ServerDefaults read(YamlMap map) {
            return new ServerDefaults(
                    map.get("zone", Form.ZONE, DEFAULTS.zone),
                    map.get("hour", Form.TIME, DEFAULTS.hour),
                    map.get("weekday", Form.WEEKDAY, DEFAULTS.weekday));
        }
    }
}
