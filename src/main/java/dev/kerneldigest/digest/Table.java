package dev.kerneldigest.digest;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells, aligned for a font of equal widths. */
final class Table {
    private static final int CELL = 24;
    private static final String GAP = "  ";
    private static final String FENCE = "```";

    private Table() {}

    /** The rows, each column as wide as its widest cell; a cell is cut at 24 characters. */
    static List<String> rows(List<List<String>> rows) {
        List<List<String>> clean =
                rows.stream().map(row -> row.stream().map(Table::cell).toList()).toList();
        List<String> lines = new ArrayList<>();
        for (List<String> row : clean) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(column == 0 ? "" : GAP)
                        .append(cell)
                        .append(" ".repeat(width(clean, column) - cell.length()));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /**
     * Rows in a code block of at most {@code room} characters; what has no room is left out. Blank
     * when there is no row.
     */
    static String block(List<String> rows, int room) {
        StringBuilder block = new StringBuilder(FENCE + "\n");
        for (String row : rows) {
            if (block.length() + row.length() + 1 + FENCE.length() > room) {
                break;
            }
            block.append(row).append('\n');
        }
        return rows.isEmpty() ? "" : block.append(FENCE).toString();
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> row.get(column).length())
                .max()
                .orElse(0);
    }

    /** Letters and digits, and a few signs; nothing that ends a code block or is wider than one. */
    private static String cell(String words) {
        StringBuilder cell = new StringBuilder();
        for (char character : Words.cut(words, CELL).toCharArray()) {
            boolean narrow = character < 0x2000 && Character.isLetterOrDigit(character);
            if (narrow || " .-_+…".indexOf(character) >= 0) {
                cell.append(character);
            }
        }
        return cell.toString();
    }
}
