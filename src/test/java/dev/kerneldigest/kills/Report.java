package dev.kerneldigest.kills;

import dev.kerneldigest.store.Database;
import dev.kerneldigest.testing.TableDump;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.discord.TestMessage;
import dev.kerneldigest.testing.discord.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of a run.
 *
 * @param reached how often the program was killed, by point
 * @param missed how often a chosen moment did not come, and it was killed anyhow
 * @param violations what the real Discord would have refused
 */
record Report(
        Map<? extends Enum<?>, Integer> reached,
        int missed,
        Ledger ledger,
        List<Violation> violations) {
    boolean isGood() {
        return ledger.faults().isEmpty() && violations.isEmpty();
    }

    /** What is wrong, and one line of figures. */
    void print(Duration took) {
        ledger.faults().forEach(System.out::println);
        violations.forEach(System.out::println);
        Ledger.Counts counts = ledger.counts();
        System.out.printf(
                "kills %d (%s), moments missed %d, subscriptions %d, stories x subscriptions %d:"
                        + " found %d, lost %d, doubled %d, out of order %d, out of date %d,"
                        + " unpublished %d; digest windows %d: right %d; refused by Discord %d;"
                        + " took %s%n",
                reached.values().stream().mapToInt(it -> it).sum(),
                reached,
                missed,
                Beat.values().length + counts.windows,
                counts.expected,
                counts.found,
                counts.lost,
                counts.doubled,
                counts.disordered,
                counts.outdated,
                counts.unpublished,
                counts.windows,
                counts.windowsFound,
                violations.size(),
                took.truncatedTo(ChronoUnit.SECONDS));
    }

    /** Writes all messages into a file, a line each. */
    static void keep(Readers readers, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Beat beat : Beat.values()) {
            lines(beat.name(), readers.messages(beat)).forEach(lines::add);
        }
        for (Readers.Window window : readers.windows()) {
            lines(window.toString(), window.channel().messages()).forEach(lines::add);
        }
        Files.write(file, lines);
    }

    /** Writes all rows into a file, a line each. */
    static void keep(TestDatabase place, Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Database database = place.open()) {
            TableDump.of(database.dataSource())
                    .forEach((table, rows) ->
                            rows.forEach(row -> lines.add(table + " " + row.replace('\n', ' '))));
        }
        Files.write(file, lines);
    }

    private static Stream<String> lines(String place, List<TestMessage> messages) {
        return messages.stream()
                .map(message ->
                        "%s %s %d: %s"
                                .formatted(
                                        place,
                                        Ledger.moment(message),
                                        message.id(),
                                        message.text().replace('\n', ' ')));
    }
}
