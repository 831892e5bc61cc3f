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
     * @param phrases those of digests
     */
    public static List<Message> write(List<ArchivedItem> items, LocalDate today, Phrases phrases) {
        Map<LocalDate, List<String>> days = new TreeMap<>();
        for (Story story : Stories.of(items)) {
            story.lead()
                    .item()
                    .reading()
                    .free()
                    .ifPresent(day ->
                            days.computeIfAbsent(day, _ -> new ArrayList<>())
                                    .add(line(story, today, phrases)));
        }
        return LineList.write(
                MOST_MESSAGES,
                days.entrySet().stream()
                        .map(day ->
                                new LineList.Group(
                                        heading(day.getKey(), today, phrases), day.getValue()))
                        .toList(),
                phrases);
    }

    private static String heading(LocalDate day, LocalDate today, Phrases phrases) {
        return phrases.say(
                day.isAfter(today) ? "free.later" : "free.since", Days.full(day, phrases));
    }

    private static String line(Story story, LocalDate today, Phrases phrases) {
        return "- %s · #%d"
                .formatted(StoryMarkdown.line(StoryLines.of(story, today), phrases), story.id());
    }
}
