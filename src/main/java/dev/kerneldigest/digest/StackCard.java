package dev.kerneldigest.digest;

import dev.kerneldigest.digest.LineList.Group;
import dev.kerneldigest.digest.Stack.Band;
import dev.kerneldigest.news.ArchiveFigures.TopicDay;
import dev.kerneldigest.news.KernelHistory;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes and draws what came in which week. */
public final class StackCard {
    /** Characters of a description (Discord docs, "Attachment Object"). */
    static final int LONGEST_DESCRIPTION = 1_024;

    private final Stack stack;
    private final String title;
    private final String note;
    private final Phrases phrases;

    private StackCard(Stack stack, String title, String note, Phrases phrases) {
        this.stack = stack;
        this.title = title;
        this.note = note;
        this.phrases = phrases;
    }

    /**
     * The news of topics.
     *
     * @param phrases those of digests
     */
    public static StackCard ofTopics(
            List<TopicDay> days,
            TopicCatalogue catalogue,
            LocalDate since,
            LocalDate today,
            Phrases phrases) {
        Counting<TopicId> counting = new Counting<>(Spans.of(since, today));
        days.forEach(day -> counting.add(day.topic(), day.day(), day.items()));
        return new StackCard(
                counting.stack(
                        id -> catalogue.find(id).map(Topic::name).orElse(id.value()), phrases),
                phrases.say("stats.topics"),
                phrases.say("stats.counted"),
                phrases);
    }

    /**
     * The releases of kernels, candidates among them.
     *
     * @param phrases those of digests
     */
    public static StackCard ofReleases(
            KernelHistory history, LocalDate since, LocalDate today, Phrases phrases) {
        Counting<String> counting = new Counting<>(Spans.of(since, today));
        for (String series : history.series()) {
            Stream.concat(history.releases(series).stream(), history.candidates(series).stream())
                    .distinct()
                    .forEach(version ->
                            history.released(version)
                                    .ifPresent(day -> counting.add(series, day, 1)));
        }
        return new StackCard(
                counting.stack(series -> "Linux " + series, phrases),
                phrases.say("stats.releases"),
                "",
                phrases);
    }

    /** Whether anything came at all. */
    public boolean isEmpty() {
        return stack.bands().isEmpty();
    }

    /** The first day that counts. */
    public LocalDate first() {
        return stack.spans().first();
    }

    /** The figures, for whoever does not see the picture. */
    public Message write(Optional<Picture> picture) {
        List<String> lines = new ArrayList<>();
        for (Band band : stack.bands()) {
            lines.add(
                    phrases.say(
                            "stats.line",
                            Markdown.bold(Markdown.inLine(Markdown.words(band.name(), 60))),
                            band.total(),
                            figures(band.counts())));
        }
        lines.add("-# " + phrases.say("stats.order") + (note.isBlank() ? "" : " " + note));
        if (picture.isEmpty()) {
            lines.add(phrases.say("stats.noPicture"));
        }
        return LineList.write(List.of(new Group(title + " · " + span(), lines)), phrases);
    }

    private static String figures(List<Integer> counts) {
        return counts.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private String span() {
        String range = Days.range(stack.spans().first(), stack.spans().today(), phrases);
        return phrases.say(stack.spans().months() ? "stats.months" : "stats.weeks", range);
    }

    /** The same drawn; empty where nothing can be drawn. */
    public Optional<Picture> draw() {
        String totals =
                stack.bands().stream()
                        .map(band -> band.name() + " " + band.total())
                        .collect(Collectors.joining(", "));
        String description = phrases.say("stats.description", title, span(), totals);
        return new StackPicture(stack, phrases)
                .draw(title, span(), Words.cut(description, LONGEST_DESCRIPTION));
    }

    /** Counts things by what they are of and when they came; for one thread. */
    private static final class Counting<T> {
        private final Spans spans;
        private final Map<T, int[]> counts = new LinkedHashMap<>();

        private Counting(Spans spans) {
            this.spans = spans;
        }

        private void add(T what, LocalDate day, int many) {
            spans.index(day)
                    .ifPresent(at ->
                            counts.computeIfAbsent(what, _ -> new int[spans.starts().size()])[at] +=
                                    many);
        }

        private Stack stack(Function<T, String> name, Phrases phrases) {
            Collection<Band> bands = new ArrayList<>();
            counts.forEach((what, many) ->
                    bands.add(new Band(name.apply(what), Arrays.stream(many).boxed().toList())));
            return Stack.of(spans, bands, phrases.say("stats.others"));
        }
    }
}
