package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes all about one story, as {@code /story} answers. Immutable; safe for many threads. */
public final class StoryCard {
    private static final int NAME = 60;

    private final TopicCatalogue catalogue;

    public StoryCard(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The story in one message: what it says, who tells it, when, and what is in it.
     *
     * @param today decides whether a paid text is free meanwhile
     */
    public Message write(Story story, LocalDate today) {
        StoryLine line = StoryLines.of(story, today);
        List<LineList.Group> groups = new ArrayList<>();
        groups.add(new LineList.Group(title(line), opening(story, line)));
        groups.add(new LineList.Group("Sources", sources(story)));
        List<String> facts = facts(story);
        if (!facts.isEmpty()) {
            groups.add(new LineList.Group("In it", facts));
        }
        return LineList.write(groups);
    }

    private static String title(StoryLine line) {
        return Markdown.link(line.title(), line.url(), StoryMarkdown.TITLE)
                + StoryMarkdown.lock(line);
    }

    private static List<String> opening(Story story, StoryLine line) {
        NewsItem lead = story.lead().item();
        List<String> lines = new ArrayList<>();
        if (!line.gist().isBlank()) {
            lines.add(Markdown.words(line.gist(), StoryMarkdown.GIST));
        }
        story.earlier().map(ItemLines::earlier).ifPresent(lines::add);
        lines.add(
                "-# story #%d · `%s` · published %s · first seen here %s"
                        .formatted(
                                story.id(),
                                lead.reading().kind().id(),
                                ItemLines.moment(lead.published(), 'R'),
                                ItemLines.moment(seen(story), 'f')));
        return lines;
    }

    private static Instant seen(Story story) {
        return story.others().stream()
                .map(other -> other.item().seen())
                .reduce(story.lead().item().seen(), (a, b) -> a.isBefore(b) ? a : b);
    }

    private static List<String> sources(Story story) {
        List<String> lines = new ArrayList<>();
        lines.add("- " + ItemLines.teller(story.lead()));
        for (ArchivedItem other : story.others()) {
            lines.add("- also: " + ItemLines.teller(other));
        }
        return lines;
    }

    private List<String> facts(Story story) {
        List<String> lines = new ArrayList<>();
        String topics =
                story.lead().item().topics().stream()
                        .flatMap(id -> catalogue.find(id).stream())
                        .map(topic -> topic.emoji() + " " + Markdown.words(topic.name(), NAME))
                        .collect(Collectors.joining(" · "));
        if (!topics.isEmpty()) {
            lines.add("**Topics** " + topics);
        }
        lines.addAll(ItemLines.facts(story.lead().item().reading()));
        return lines;
    }
}
