package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes all about one story, as {@code /story} answers. Immutable; safe for many threads. */
public final class StoryCard {
    private static final int NAME = 60;

    /** Releases of one story, as LWN's "Six stable kernels". */
    private static final int MOST_RELEASES = 6;

    private final TopicCatalogue catalogue;
    private final FixedCves cves;

    /** A card that knows of no CVE that a release fixes. */
    public StoryCard(TopicCatalogue catalogue) {
        this(catalogue, FixedCves.UNKNOWN);
    }

    public StoryCard(TopicCatalogue catalogue, FixedCves cves) {
        this.catalogue = catalogue;
        this.cves = cves;
    }

    /**
     * The story in one message: what it says, who tells it, when, and what is in it.
     *
     * @param today decides whether a paid text is free meanwhile
     * @param phrases those of digests
     */
    public Message write(Story story, LocalDate today, Phrases phrases) {
        StoryLine line = StoryLines.of(story, today);
        List<LineList.Group> groups = new ArrayList<>();
        groups.add(new LineList.Group(title(line, phrases), opening(story, line, phrases)));
        groups.add(new LineList.Group(phrases.say("story.sources"), sources(story, phrases)));
        List<String> releases = releases(story, phrases);
        if (!releases.isEmpty()) {
            groups.add(new LineList.Group(phrases.say("card.links"), releases));
        }
        List<String> facts = facts(story, phrases);
        if (!facts.isEmpty()) {
            groups.add(new LineList.Group(phrases.say("story.facts"), facts));
        }
        Message card = LineList.write(groups, phrases);
        List<Message.Button> follow = FollowButtons.of(Stream.of(line), phrases);
        return follow.isEmpty() ? card : card.with(new Message.Buttons(follow));
    }

    private static String title(StoryLine line, Phrases phrases) {
        return Markdown.link(line.title(), line.url(), StoryMarkdown.TITLE)
                + StoryMarkdown.lock(line, phrases);
    }

    private static List<String> opening(Story story, StoryLine line, Phrases phrases) {
        NewsItem lead = story.lead().item();
        List<String> lines = new ArrayList<>();
        if (!line.gist().isBlank()) {
            lines.add(Markdown.words(line.gist(), StoryMarkdown.GIST));
        }
        List<String> aftermath = line.aftermath().markdown(phrases);
        if (!aftermath.isEmpty()) {
            lines.add(String.join(" · ", aftermath));
        }
        story.earlier().map(earlier -> ItemLines.earlier(earlier, phrases)).ifPresent(lines::add);
        lines.add(
                "-# "
                        + phrases.say(
                                "story.meta",
                                Long.toString(story.id()),
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

    private static List<String> sources(Story story, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        lines.add("- " + ItemLines.teller(story.lead()));
        for (ArchivedItem other : story.others()) {
            lines.add("- " + phrases.say("story.also", ItemLines.teller(other)));
        }
        return lines;
    }

    /** Of each release where it is, and how many CVEs it fixes. */
    private List<String> releases(Story story, Phrases phrases) {
        ReleaseLines lines = new ReleaseLines(cves, phrases);
        List<ArchivedItem> items = new ArrayList<>(story.others());
        items.addFirst(story.lead());
        return versions(Bins.kind(story)).stream()
                .limit(MOST_RELEASES)
                .map(version -> {
                    String fixed = lines.fixed(version).map(count -> " · " + count).orElse("");
                    return "- **%s**%s · %s".formatted(version, fixed, lines.links(version, items));
                })
                .toList();
    }

    private static List<KernelVersion> versions(Kind kind) {
        return switch (kind) {
            case Kind.StableRelease(var versions, _) -> versions;
            case Kind.MainlineRelease(var version) -> List.of(version);
            case Kind.Prepatch(var version) -> version.stream().toList();
            case Kind _ -> List.of();
        };
    }

    private List<String> facts(Story story, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        String topics =
                story.lead().item().topics().stream()
                        .flatMap(id -> catalogue.find(id).stream())
                        .map(topic -> topic.emoji() + " " + Markdown.words(topic.name(), NAME))
                        .collect(Collectors.joining(" · "));
        if (!topics.isEmpty()) {
            lines.add(phrases.say("fact.topics", topics));
        }
        lines.addAll(ItemLines.facts(story.lead().item().reading(), phrases));
        return lines;
    }
}
