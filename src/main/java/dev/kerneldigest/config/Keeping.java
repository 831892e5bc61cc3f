package dev.kerneldigest.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * How the database is kept.
 *
 * @param retention how long items are kept
 * @param leastFree bytes; with fewer on the disk of an H2 file nothing is polled
 */
public record Keeping(Duration retention, long leastFree, Nightly backup) {
    static final Keeping DEFAULTS = new Keeping(Duration.ofDays(400), 256L << 20, Nightly.DEFAULTS);
    static final List<String> KEYS = List.of("retention", "least-free");

    static Keeping read(YamlMap map, YamlMap backup) {
        return new Keeping(
                map.get(
                        "retention",
                        Form.duration(Duration.ofDays(30), Duration.ofDays(36_500)),
                        DEFAULTS.retention),
                map.get("least-free", Form.size("0B", "1024GiB"), DEFAULTS.leastFree),
                Nightly.read(backup));
    }

    /**
     * The nightly backups of an H2 file.
     *
     * @param folder seen from the folder of the database
     * @param hour when they are made, in UTC; empty for never
     * @param keep how many stay
     */
    public record Nightly(Path folder, Optional<LocalTime> hour, int keep) {
        static final Nightly DEFAULTS =
                new Nightly(Path.of("backups"), Optional.of(LocalTime.of(3, 0)), 7);
        static final List<String> KEYS = List.of("folder", "hour", "keep");
        private static final Form<Path> FOLDER = new Form<>("a folder", Nightly::folder);
        private static final Form<Optional<LocalTime>> HOUR =
                new Form<>(Form.TIME.allowed() + ", or off", Nightly::hour);

        private static Nightly read(YamlMap map) {
            return new Nightly(
                    map.get("folder", FOLDER, DEFAULTS.folder),
                    map.get("hour", HOUR, DEFAULTS.hour),
                    map.get("keep", Form.number(1, 1000), DEFAULTS.keep));
        }

        private static Optional<Optional<LocalTime>> hour(String text) {
            return text.equals("off")
                    ? Optional.of(Optional.empty())
                    : Form.TIME.parser().apply(text).stream().map(Optional::of).findFirst();
        }

        private static Optional<Path> folder(String text) {
            try {
                return Optional.of(text).filter(it -> !it.isBlank()).map(Path::of);
            } catch (InvalidPathException _) {
                return Optional.empty();
            }
        }
    }
}
