package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes paid articles under the day on which each is free, as {@code /free} answers. */
public final class FreeList {
    /** A month of paid articles takes two. */
    private static final int MOST_MESSAGES = 5;

    private FreeList() {}

    /**
     * The articles, by day, in as many messages as it takes, at most 5.
     *
     * @param items with the day on which each is free, at least one, in the order of these days
     * @param today decides which still have a lock
     */
    public static List<Message> write(List<ArchivedItem> items, LocalDate today) {
        Map<LocalDate, List<String>> days = new TreeMap<>();
        for (Story story : Stories.of(items)) {
            story.lead()
                    .item()
                    .reading()
                    .free()
                    .ifPresent(day ->
                            days.computeIfAbsent(day, _ -> new ArrayList<>())
                                    .add(line(story, today)));
        }
        return LineList.write(
                MOST_MESSAGES,
                days.entrySet().stream()
                        .map(day ->
                                new LineList.Group(heading(day.getKey(), today), day.getValue()))
                        .toList());
    }

    private static String heading(LocalDate day, LocalDate today) {
        return (day.isAfter(today) ? "🔒 Free on " : "🔓 Free since ") + Days.full(day);
    }

    private static String line(Story story, LocalDate today) {
        return "- %s · #%d".formatted(StoryMarkdown.line(StoryLines.of(story, today)), story.id());
    }
}
