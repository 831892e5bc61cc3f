package dev.kerneldigest.digest;

import dev.kerneldigest.digest.ChartPaper.Entry;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws what came in which week as a bar a week, its bands one above the other. */
final class StackPicture {
    private static final int LEFT = 100;
    private static final int RIGHT = ChartPaper.WIDTH - ChartPaper.EDGE;
    private static final int FLOOR = 500;
    private static final int HIGHEST = FLOOR - ChartPaper.TOP;
    private static final int WIDEST_BAR = 84;
    private static final int ROUND = 14;

    /** Between two bands, for who sees their colours alike. */
    private static final int GAP = 2;

    private final Stack stack;
    private final Phrases phrases;

    StackPicture(Stack stack, Phrases phrases) {
        this.stack = stack;
        this.phrases = phrases;
    }

    Optional<Picture> draw(String title, String below, String description) {
        int legend = FLOOR + 74;
        int height = legend + ChartPaper.rows(stack.bands().size()) * ChartPaper.ROW + 8;
        return Drawing.draw(
                "stats.png",
                description,
                ChartPaper.WIDTH,
                height,
                graphics -> {
                    ChartPaper paper = new ChartPaper(graphics);
                    paper.heading(title, below);
                    graphics.setFont(Drawing.font(Font.PLAIN, ChartPaper.LABEL));
                    scale(paper);
                    bars(paper);
                    paper.legend(entries(), legend);
                });
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (Stack.Band band : stack.bands()) {
            entries.add(
                    new Entry(
                            colour(entries.size()),
                            band.name(),
                            phrases.say("stats.number", band.total())));
        }
        return entries;
    }

    private static Color colour(int band) {
        return ChartPaper.COLOURS.get(Math.min(band, ChartPaper.COLOURS.size() - 1));
    }

    private int most() {
        return stack.sums().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** The top of the scale: whole steps, so that its lines are at round figures. */
    private int top() {
        int step = ChartPaper.step(most());
        return step * Math.max(1, (most() + step - 1) / step);
    }

    private void scale(ChartPaper paper) {
        int step = ChartPaper.step(most());
        for (int value = 0; value <= top(); value += step) {
            paper.line(
                    LEFT,
                    RIGHT,
                    FLOOR - HIGHEST * value / top(),
                    phrases.say("stats.number", value));
        }
    }

    private void bars(ChartPaper paper) {
        int many = stack.spans().starts().size();
        double slot = (RIGHT - LEFT) / (double) many;
        int labelled = Math.max(1, (int) Math.ceil(110 / slot));
        List<Integer> sums = stack.sums();
        for (int at = 0; at < many; at++) {
            int middle = (int) (LEFT + slot * (at + 0.5));
            double wide = Math.min(WIDEST_BAR, slot * 0.72);
            bar(paper.graphics(), middle - wide / 2, wide, at);
            if ((many - 1 - at) % labelled == 0) {
                paper.centred(label(at), middle, FLOOR + 36);
            }
            if (sums.get(at) > 0 && slot > 46) {
                int height = HIGHEST * sums.get(at) / top();
                paper.centred(
                        phrases.say("stats.number", sums.get(at)), middle, FLOOR - height - 10);
            }
        }
    }

    private String label(int at) {
        return stack.spans().months()
                ? phrases.day("day.month", stack.spans().starts().get(at))
                : Days.brief(stack.spans().starts().get(at), phrases);
    }

    /** Round at its top, whatever band is there, and flat on the floor. */
    private void bar(Graphics2D graphics, double left, double wide, int at) {
        double whole = HIGHEST * stack.sums().get(at) / (double) top();
        Shape before = graphics.getClip();
        graphics.clip(
                new RoundRectangle2D.Double(
                        left, FLOOR - whole, wide, whole + ROUND, ROUND, ROUND));
        graphics.clip(new Rectangle2D.Double(left, FLOOR - whole, wide, whole));
        double floor = FLOOR;
        for (int band = 0; band < stack.bands().size(); band++) {
            double height = HIGHEST * stack.bands().get(band).counts().get(at) / (double) top();
            graphics.setColor(colour(band));
            double gap = height > 2 * GAP ? GAP : 0;
            graphics.fill(new Rectangle2D.Double(left, floor - height, wide, height - gap));
            floor -= height;
        }
        graphics.setClip(before);
    }
}
