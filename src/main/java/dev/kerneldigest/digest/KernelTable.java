package dev.kerneldigest.digest;

import dev.kerneldigest.news.KernelRelease;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What kernel.org lists, as a table with the age of each release. */
public final class KernelTable {
    private static final int CELL = 24;
    private static final String GAP = "  ";

    private KernelTable() {}

    /** The table as a message for Discord. */
    public static Message write(List<KernelRelease> kernels, LocalDate today) {
        if (kernels.isEmpty()) {
            return message("kernel.org has not been read yet.");
        }
        Pages pages = new Pages(1, 0);
        pages.add("", "### 🐧 Kernels of today");
        StringBuilder table = new StringBuilder("```\n");
        for (String row : rows(kernels, today)) {
            if (table.length() + row.length() > Message.MOST_CHARACTERS - 200) {
                break;
            }
            table.append(row).append('\n');
        }
        pages.add("", table.append("```").toString());
        return pages.messages(MessageWriter.ACCENT).getFirst();
    }

    /** The rows of the table, aligned for a font of equal widths. */
    public static List<String> rows(List<KernelRelease> kernels, LocalDate today) {
        int monikers = width(kernels.stream().map(KernelRelease::moniker).toList());
        int versions = width(kernels.stream().map(KernelRelease::version).toList());
        List<String> rows = new ArrayList<>();
        String before = "";
        for (KernelRelease kernel : kernels) {
            String moniker = cell(kernel.moniker());
            String row =
                    pad(moniker.equals(before) ? "" : moniker, monikers)
                            + GAP
                            + pad(cell(kernel.version()), versions)
                            + GAP
                            + age(kernel.released(), today)
                            + (kernel.endOfLife() ? GAP + "end of life" : "");
            rows.add(row.stripTrailing());
            before = moniker;
        }
        return rows;
    }

    /** E.g. {@code today}, {@code 1 day} or {@code 12 days}; blank where the day is unknown. */
    private static String age(Optional<LocalDate> released, LocalDate today) {
        return released.map(day -> ChronoUnit.DAYS.between(day, today))
                .map(days -> days <= 0 ? "today" : Counts.count(Math.toIntExact(days), "day"))
                .orElse("");
    }

    private static int width(List<String> words) {
        return words.stream().mapToInt(word -> cell(word).length()).max().orElse(0);
    }

    private static String pad(String word, int width) {
        return word + " ".repeat(width - word.length());
    }

    /** Versions and monikers are plain ASCII words; nothing else may be in a code block. */
    private static String cell(String word) {
        StringBuilder cell = new StringBuilder();
        for (char character : Words.cut(word, CELL).toCharArray()) {
            boolean alphanumeric = character < 0x80 && Character.isLetterOrDigit(character);
            if (alphanumeric || ".-_+".indexOf(character) >= 0) {
                cell.append(character);
            }
        }
        return cell.toString();
    }

    private static Message message(String markdown) {
        return new Message(MessageWriter.ACCENT, List.of(new Message.Text(markdown)));
    }
}
