package dev.kerneldigest.digest;

import dev.kerneldigest.digest.ChartPaper.Entry;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;

/** Draws the CVEs of each kernel series as a bar: what it fixed, and what it still has. */
final class SeriesPicture {
    private static final Color FIXED = ChartPaper.COLOURS.get(2);
    private static final Color OPEN = ChartPaper.COLOURS.get(3);
    private static final int LEFT = 150;
    private static final int RIGHT = ChartPaper.WIDTH - ChartPaper.EDGE - 130;
    private static final int BAR = 34;
    private static final int STEP = 54;

    /** Between the two parts of a bar, for who sees their colours alike. */
    private static final int GAP = 2;

    private final List<CveStats.Row> rows;
    private final Phrases phrases;

    SeriesPicture(List<CveStats.Row> rows, Phrases phrases) {
        this.rows = rows;
        this.phrases = phrases;
    }

    Optional<Picture> draw(String title, String below, String description) {
        int legend = ChartPaper.TOP + rows.size() * STEP + 18;
        return Drawing.draw(
                "stats.png",
                description,
                ChartPaper.WIDTH,
                legend + ChartPaper.ROW + 8,
                graphics -> {
                    ChartPaper paper = new ChartPaper(graphics);
                    paper.heading(title, below);
                    for (int at = 0; at < rows.size(); at++) {
                        bar(paper, rows.get(at), ChartPaper.TOP - 10 + at * STEP);
                    }
                    paper.legend(
                            List.of(
                                    new Entry(FIXED, phrases.say("stats.fixed"), ""),
                                    new Entry(OPEN, phrases.say("stats.open"), "")),
                            legend);
                });
    }

    private void bar(ChartPaper paper, CveStats.Row row, int top) {
        Graphics2D graphics = paper.graphics();
        int baseline = top + BAR - 9;
        graphics.setFont(Drawing.font(Font.BOLD, 24));
        graphics.setColor(Drawing.INK);
        graphics.drawString(row.series(), LEFT - 18 - paper.wide(row.series()), baseline);
        int most = rows.stream().mapToInt(one -> one.fixed() + one.open()).max().orElse(1);
        double unit = (RIGHT - LEFT) / (double) Math.max(1, most);
        double fixed = unit * row.fixed();
        double whole = Math.max(3, unit * (row.fixed() + row.open()));
        Shape before = graphics.getClip();
        graphics.clip(new RoundRectangle2D.Double(LEFT, top, whole, BAR, 14, 14));
        graphics.setColor(FIXED);
        graphics.fill(new Rectangle2D.Double(LEFT, top, Math.max(0, fixed - GAP), BAR));
        graphics.setColor(OPEN);
        graphics.fill(new Rectangle2D.Double(LEFT + fixed, top, whole - fixed, BAR));
        graphics.setClip(before);
        graphics.setFont(Drawing.font(Font.BOLD, ChartPaper.LABEL));
        int end = (int) (LEFT + whole + 14);
        String mended = phrases.say("stats.number", row.fixed());
        graphics.setColor(FIXED);
        graphics.drawString(mended, end, baseline);
        graphics.setColor(OPEN);
        graphics.drawString(
                phrases.say("stats.number", row.open()), end + paper.wide(mended) + 14, baseline);
    }
}
