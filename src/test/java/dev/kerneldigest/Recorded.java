package dev.kerneldigest;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Documents that were recorded from real sources, which lie beside the project, and their facts.
 */
final class Recorded {
    private static final Path CORPUS = Path.of("../shared/corpus");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern DATE = Pattern.compile("(?<=<pubDate>)[^<]+");

    private Recorded() {}

    static boolean isHere() {
        return Files.isDirectory(CORPUS);
    }

    static byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(CORPUS.resolve(file));
    }

    static String text(String file) throws IOException {
        return Files.readString(CORPUS.resolve(file));
    }

    /** A field of each entry, in order, as another reader saw it. */
    static List<String> field(String file, String field) throws IOException {
        Path path = CORPUS.resolve(file);
        List<String> values = new ArrayList<>();
        for (String row : Files.readAllLines(path.resolveSibling("expect.tsv"))) {
            String[] cells = row.split("\t", -1);
            if (cells[0].equals(path.getFileName().toString()) && cells[2].equals(field)) {
                values.add(JSON.readTree(cells[4]).asText());
            }
        }
        return values;
    }

    /** The entries that are new in a file of a series of polls; empty in the first. */
    static List<String> fresh(String file) throws IOException {
        Path path = CORPUS.resolve(file);
        for (String row : Files.readAllLines(path.resolveSibling("dedup.tsv"))) {
            String[] cells = row.split("\t", -1);
            if (cells[1].equals(path.getFileName().toString()) && !cells[4].equals("(all)")) {
                return List.of(cells[4].split(" ", -1));
            }
        }
        return List.of();
    }

    /** The versions of a {@code releases.json}. */
    static List<String> versions(String file) throws IOException {
        return JSON.readTree(bytes(file)).findValuesAsText("version").stream().distinct().toList();
    }

    /** A feed as it would be if its newest item were of the last 24 hours. */
    static String ofThisWeek(String feed) {
        List<OffsetDateTime> dates =
                DATE.matcher(feed).results().map(found -> date(found.group())).toList();
        OffsetDateTime newest = dates.stream().max(OffsetDateTime::compareTo).orElseThrow();
        long days = Duration.between(newest, Instant.now().atOffset(ZoneOffset.UTC)).toDays();
        return DATE.matcher(feed)
                .replaceAll(found ->
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                date(found.group()).plusDays(days)));
    }

    private static OffsetDateTime date(String text) {
        return OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    /**
     * A {@code finger_banner}.
     *
     * @param versions the releases; linux-next is none
     * @param series the stable and longterm series
     * @param alive those of them that are not marked as ended
     */
    record Banner(Set<String> versions, Set<String> series, Set<String> alive) {
        private static final Pattern LINE =
                Pattern.compile(
                        "(?m)^The latest (\\S+) (?:(\\S+) )?version of .* is: +(\\S+)( \\(EOL\\))?$");

        static final Banner NONE = new Banner(Set.of(), Set.of(), Set.of());

        static Banner read(String file) throws IOException {
            Banner banner =
                    new Banner(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
            LINE.matcher(text(file))
                    .results()
                    .forEach(line -> {
                        if (!line.group(1).equals("linux-next")) {
                            banner.versions.add(line.group(3));
                        }
                        if (line.group(2) != null) {
                            banner.series.add(line.group(2));
                        }
                        if (line.group(2) != null && line.group(4) == null) {
                            banner.alive.add(line.group(2));
                        }
                    });
            return banner;
        }
    }
}
