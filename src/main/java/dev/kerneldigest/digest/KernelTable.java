package dev.kerneldigest.digest;

import dev.kerneldigest.news.KernelRelease;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What kernel.org lists, as a table with the age of each release. */
public final class KernelTable {
    private KernelTable() {}

    /** The table as a message for Discord, in phrases of digests. */
    public static Message write(List<KernelRelease> kernels, LocalDate today, Phrases phrases) {
        if (kernels.isEmpty()) {
            return message(phrases.say("kernel.unread"));
        }
        Pages pages = new Pages(1, 0);
        pages.add("", "### " + phrases.say("kernel.table"));
        pages.add("", Table.block(rows(kernels, today, phrases), Message.MOST_CHARACTERS - 200));
        return pages.messages(MessageWriter.ACCENT).getFirst();
    }

    /** The rows of the table in English, aligned for a font of equal widths. */
    public static List<String> rows(List<KernelRelease> kernels, LocalDate today) {
        return rows(kernels, today, Phrases.ENGLISH);
    }

    /** A kernel a row; a moniker stands in the first of its rows only. */
    static List<String> rows(List<KernelRelease> kernels, LocalDate today, Phrases phrases) {
        List<List<String>> rows = new ArrayList<>();
        String before = "";
        for (KernelRelease kernel : kernels) {
            rows.add(
                    List.of(
                            kernel.moniker().equals(before) ? "" : kernel.moniker(),
                            kernel.version(),
                            age(kernel.released(), today, phrases),
                            kernel.endOfLife() ? phrases.say("kernel.eol") : ""));
            before = kernel.moniker();
        }
        return Table.rows(rows);
    }

    /** E.g. {@code today}, {@code 1 day} or {@code 12 days}; blank where the day is unknown. */
    private static String age(Optional<LocalDate> released, LocalDate today, Phrases phrases) {
        return released.map(day -> ChronoUnit.DAYS.between(day, today))
                .map(days ->
                        days <= 0 ? phrases.say("kernel.today") : phrases.say("count.days", days))
                .orElse("");
    }

    private static Message message(String markdown) {
        return new Message(MessageWriter.ACCENT, List.of(new Message.Text(markdown)));
    }
}
