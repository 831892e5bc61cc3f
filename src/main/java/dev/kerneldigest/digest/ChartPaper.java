package dev.kerneldigest.digest;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * What charts are drawn on: a heading, a legend, and a scale. Twice as large as Discord shows it,
 * which is at most 550 pixels wide, so that it is sharp everywhere.
 *
 * @param graphics that of a picture under way
 */
record ChartPaper(Graphics2D graphics) {
    static final int WIDTH = 1100;
    static final int EDGE = 36;
    static final int INNER = WIDTH - 2 * EDGE;

    /** Where a chart may begin below its heading. */
    static final int TOP = 150;

    /** Height of a row of the legend. */
    static final int ROW = 40;

    static final int LABEL = 22;

    /** Entries of the legend side by side. */
    private static final int COLUMNS = 2;

    private static final int CHIP = 20;
    private static final Color FAINT = new Color(0x3F4248);
    private static final Color QUIET = new Color(0xB5BAC1);

    /** Told apart also by most of those who see few colours; the last is for what is left. */
    static final List<Color> COLOURS =
            List.of(
                    new Color(0x6CA0F6),
                    new Color(0xF5BD4F),
                    new Color(0x57C7A5),
                    new Color(0xEE7F93),
                    new Color(0xB196EC),
                    new Color(0x9BD7F5),
                    new Color(0x80858E));

    /** An entry of the legend. */
    record Entry(Color colour, String name, String figure) {}

    static int rows(int entries) {
        return (entries + COLUMNS - 1) / COLUMNS;
    }

    void heading(String title, String below) {
        graphics.setColor(Drawing.INK);
        graphics.setFont(Drawing.font(Font.BOLD, 34));
        graphics.drawString(cut(title, INNER), EDGE, 62);
        graphics.setColor(QUIET);
        graphics.setFont(Drawing.font(Font.PLAIN, 24));
        graphics.drawString(cut(below, INNER), EDGE, 100);
    }

    void legend(List<Entry> entries, int top) {
        int wide = INNER / COLUMNS;
        for (int at = 0; at < entries.size(); at++) {
            Entry entry = entries.get(at);
            int left = EDGE + at % COLUMNS * wide;
            int baseline = top + at / COLUMNS * ROW + 18;
            graphics.setColor(entry.colour());
            graphics.fill(new RoundRectangle2D.Double(left, baseline - 18, CHIP, CHIP, 8, 8));
            graphics.setFont(Drawing.font(Font.BOLD, LABEL));
            int figure = wide(entry.figure());
            graphics.setFont(Drawing.font(Font.PLAIN, LABEL));
            String name = cut(entry.name(), wide - CHIP - 44 - figure);
            graphics.setColor(Drawing.INK);
            graphics.drawString(name, left + CHIP + 12, baseline);
            int end = left + CHIP + 12 + wide(name);
            graphics.setFont(Drawing.font(Font.BOLD, LABEL));
            graphics.setColor(QUIET);
            graphics.drawString(entry.figure(), end + 10, baseline);
        }
    }

    /** A faint line across with its figure in front. */
    void line(int left, int right, int height, String figure) {
        graphics.setColor(FAINT);
        graphics.fillRect(left, height, right - left, 2);
        quiet(figure, left - 14 - wide(figure), height + 8);
    }

    /** A figure beside what it belongs to. */
    void quiet(String text, int left, int baseline) {
        graphics.setColor(QUIET);
        graphics.drawString(text, left, baseline);
    }

    void centred(String text, int middle, int baseline) {
        int width = wide(text);
        quiet(text, Math.clamp(middle - width / 2, 4, WIDTH - 4 - width), baseline);
    }

    int wide(String text) {
        return graphics.getFontMetrics().stringWidth(text);
    }

    /** As much of a text as fits. */
    String cut(String text, int room) {
        if (wide(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && wide(text.substring(0, end).stripTrailing() + "…") > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /** A step of a scale that people like, 1, 2 or 5 times a power of ten: four steps hold all. */
    static int step(int most) {
        for (int power = 1; ; power *= 10) {
            for (int factor : new int[] {1, 2, 5}) {
                if (4L * factor * power >= most || power >= 100_000_000) {
                    return factor * power;
                }
            }
        }
    }
}
