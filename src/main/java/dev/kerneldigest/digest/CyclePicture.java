package dev.kerneldigest.digest;

import dev.kerneldigest.news.KernelCycle;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Draws a cycle as a row of weeks with a mark for today, and below it how many releases each of the
 * last series had. Safe for many threads; a machine without fonts gets no picture.
 */
final class CyclePicture {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 330;
    private static final int EDGE = 24;
    private static final int INNER = WIDTH - 2 * EDGE;

    /** Top and height of the row of weeks. */
    private static final int WEEKS_TOP = 58;

    private static final int WEEKS_HEIGHT = 34;

    /** Where the bars stand, and how high the highest is. */
    private static final int FLOOR = 288;

    private static final int HIGHEST = 110;

    private static final Color TO_COME = new Color(0x4E5058);
    private static final Color DONE = new Color(MessageWriter.ACCENT);
    private static final Color INK_ON_DONE = new Color(0x1E1F22);

    /** A series and how many releases it had. */
    record Bar(String series, int releases) {}

    private final KernelCycle cycle;
    private final LocalDate today;
    private final Phrases phrases;

    CyclePicture(KernelCycle cycle, LocalDate today, Phrases phrases) {
        this.cycle = cycle;
        this.today = today;
        this.phrases = phrases;
    }

    /**
     * The picture.
     *
     * @param bars from left to right
     * @param description what it shows, in words
     */
    Optional<Picture> draw(List<Bar> bars, String description) {
        return Drawing.draw(
                "cycle.png",
                description,
                WIDTH,
                HEIGHT,
                graphics -> {
                    headings(graphics);
                    weeks(graphics);
                    bars(graphics, bars);
                });
    }

    private void headings(Graphics2D graphics) {
        graphics.setFont(Drawing.font(Font.BOLD, 16));
        graphics.drawString(phrases.say("chart.cycle", cycle.newest().toString()), EDGE, 34);
        graphics.drawString(phrases.say("chart.releases"), EDGE, 150);
    }

    /** The merge window is two weeks wide; each candidate stands for the week after it. */
    private void weeks(Graphics2D graphics) {
        int weeks = KernelCycle.WINDOW + cycle.expected();
        week(graphics, 0, KernelCycle.WINDOW, weeks, phrases.say("chart.window"));
        for (int candidate = 1; candidate <= cycle.expected(); candidate++) {
            week(graphics, candidate + 1, 1, weeks, "rc" + candidate);
        }
        int mark = EDGE + (int) (INNER * Math.min(1, elapsed() / (double) weeks));
        graphics.setColor(Drawing.INK);
        graphics.fillRect(mark - 1, WEEKS_TOP - 7, 3, 7);
        graphics.fillRect(mark - 1, WEEKS_TOP + WEEKS_HEIGHT, 3, 7);
        centred(graphics, phrases.say("kernel.today"), mark, WEEKS_TOP + WEEKS_HEIGHT + 22);
    }

    private double elapsed() {
        return Math.max(0, ChronoUnit.DAYS.between(cycle.begun(), today)) / 7.0;
    }

    private void week(Graphics2D graphics, int from, int wide, int weeks, String label) {
        int left = EDGE + INNER * from / weeks;
        int right = EDGE + INNER * (from + wide) / weeks;
        boolean done = from == 0 || cycle.newest().candidate() >= from - 1;
        graphics.setColor(done ? DONE : TO_COME);
        graphics.fillRoundRect(left + 1, WEEKS_TOP, right - left - 2, WEEKS_HEIGHT, 8, 8);
        graphics.setColor(done ? INK_ON_DONE : Drawing.INK);
        graphics.setFont(Drawing.font(Font.PLAIN, 13));
        centred(graphics, label, (left + right) / 2, WEEKS_TOP + 22);
    }

    private void bars(Graphics2D graphics, List<Bar> bars) {
        int most = bars.stream().mapToInt(Bar::releases).max().orElse(1);
        for (int i = 0; i < bars.size(); i++) {
            int left = EDGE + INNER * i / bars.size();
            int right = EDGE + INNER * (i + 1) / bars.size();
            int height = Math.max(2, HIGHEST * bars.get(i).releases() / Math.max(1, most));
            graphics.setColor(DONE);
            graphics.fillRect(left + 5, FLOOR - height, right - left - 10, height);
            graphics.setColor(Drawing.INK);
            int middle = (left + right) / 2;
            String releases = Integer.toString(bars.get(i).releases());
            centred(graphics, releases, middle, FLOOR - height - 5);
            centred(graphics, bars.get(i).series(), middle, FLOOR + 20);
        }
    }

    private static void centred(Graphics2D graphics, String text, int middle, int baseline) {
        int width = graphics.getFontMetrics().stringWidth(text);
        int left = Math.clamp(middle - width / 2, 4, Math.max(4, WIDTH - 4 - width));
        graphics.drawString(text, left, baseline);
    }
}
