package dev.kerneldigest.web;

import static j2html.TagCreator.tag;

import j2html.tags.ContainerTag;
import j2html.tags.DomContent;
import java.util.List;

/**
 * Draws weeks as bars, in SVG that stands in the page: no script, no style of its own, which the
 * pages' policy would refuse.
 */
final class Chart {
    private static final int HEIGHT = 28;
    private static final int BAR = 7;
    private static final int STEP = 10;
    private static final int LEAST = 2;

    private Chart() {}

    /** The bars of one topic, as high as its own highest. */
    static DomContent bars(String name, List<Weeks.Week> weeks) {
        int most = Math.max(1, weeks.stream().mapToInt(Weeks.Week::items).max().orElse(1));
        ContainerTag<?> svg =
                tag("svg")
                        .attr("class", "bars")
                        .attr("viewBox", "0 0 " + weeks.size() * STEP + " " + HEIGHT)
                        .attr("role", "img")
                        .attr(
                                "aria-label",
                                name + ": " + items(sum(weeks)) + " in " + weeks.size() + " weeks");
        for (int at = 0; at < weeks.size(); at++) {
            svg.with(bar(at * STEP, weeks.get(at), most));
        }
        return svg;
    }

    static int sum(List<Weeks.Week> weeks) {
        return weeks.stream().mapToInt(Weeks.Week::items).sum();
    }

    /** A number of items in words. */
    static String items(int number) {
        return number == 1 ? "1 item" : number + " items";
    }

    private static DomContent bar(int left, Weeks.Week week, int most) {
        int height = Math.max(LEAST, HEIGHT * week.items() / most);
        return tag("rect")
                .attr("class", week.items() == 0 ? "none" : "some")
                .attr("x", left)
                .attr("y", HEIGHT - height)
                .attr("width", BAR)
                .attr("height", height)
                .attr("rx", 1)
                .with(tag("title").withText(week.items() + " in the week of " + week.monday()));
    }
}
