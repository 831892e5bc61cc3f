package dev.kerneldigest;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints figures as rows of a table in Markdown, each as soon as it is known. */
final class Table {
    /** What stands where nothing could be measured. */
    static final String UNKNOWN = "-";

    private Table() {}

    /** Begins a table. */
    Table(String... heads) {
        System.out.println();
        row((Object[]) heads);
        row(Arrays.stream(heads).map(_ -> "---").toArray());
    }

    /** Goes on with one that another process began. */
    static Table begun() {
        return new Table();
    }

    /** One more row; fractions with two digits. */
    void row(Object... cells) {
        System.out.println(
                Arrays.stream(cells)
                        .map(Table::cell)
                        .collect(Collectors.joining(" | ", "| ", " |")));
        System.out.flush();
    }

    private static String cell(Object cell) {
        return switch (cell) {
            case Double fraction -> String.format(Locale.ROOT, "%,.2f", fraction);
            case Long whole -> String.format(Locale.ROOT, "%,d", whole);
            case Integer whole -> String.format(Locale.ROOT, "%,d", whole);
            default -> cell.toString();
        };
    }

    /** The one in the middle; of an even number the upper one of the two. */
    static double median(Collection<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
