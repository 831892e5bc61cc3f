package dev.kerneldigest.news;

import dev.kerneldigest.news.KernelSeries.EndOfLife;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The series of the past, from the list that is bundled with the program: kernel.org's own list
 * names only those that live. Immutable.
 */
public final class KernelRecords {
    private static final String NAME = "kernels.tsv";
    private static final String UNKNOWN = "-";

    /** From here on the list lacks no series. */
    private static final KernelVersion GAPLESS = new KernelVersion("2.6.32", 0, 0);

    private static final KernelRecords BUNDLED = new KernelRecords(read());

    /** By mainline release, the oldest first. */
    private final NavigableMap<KernelVersion, KernelSeries> series = new TreeMap<>();

    private KernelRecords(List<KernelSeries> known) {
        known.forEach(one -> series.put(one.mainline(), one));
    }

    /** The list of this program. */
    public static KernelRecords bundled() {
        return BUNDLED;
    }

    /** All series, the oldest first. */
    public List<KernelSeries> all() {
        return List.copyOf(series.values());
    }

    /** A series by its name, e.g. {@code 6.12}. */
    public Optional<KernelSeries> find(String name) {
        return KernelVersion.parse(name)
                .flatMap(version -> Optional.ofNullable(series.get(version)));
    }

    /** Whether a series was left out: there is none between two of its neighbours. */
    boolean lacks(String name) {
        return find(name).isEmpty()
                && KernelVersion.parse(name)
                        .filter(it -> it.compareTo(GAPLESS) > 0)
                        .filter(it -> it.compareTo(series.lastKey()) < 0)
                        .isPresent();
    }

    /** The mainline release before that of a series, as far as both are known. */
    Optional<KernelVersion> before(String name) {
        return find(name).map(KernelSeries::mainline).map(series::lowerKey);
    }

    private static List<KernelSeries> read() {
        try (InputStream stream = KernelRecords.class.getResourceAsStream(NAME)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks its list " + NAME);
            }
            return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("series\t"))
                    .map(line -> series(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + NAME, e);
        }
    }

    private static KernelSeries series(String[] columns) {
        Optional<EndOfLife> end =
                known(columns[3])
                        .map(day ->
                                new EndOfLife(
                                        LocalDate.parse(day), columns[4].equals("projected")));
        return new KernelSeries(
                columns[0],
                LocalDate.parse(columns[1]),
                columns[2].equals("longterm"),
                end,
                known(columns[5]).flatMap(KernelVersion::parse));
    }

    private static Optional<String> known(String column) {
        return Optional.of(column).filter(it -> !it.equals(UNKNOWN));
    }
}
