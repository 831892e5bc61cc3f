package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.StoryKey;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes why an item has its labels, as {@code /why} answers. Immutable; safe for many threads. */
public final class WhyPage {
    private static final int NAME = 60;
    private static final int KEY = 100;
    private static final int MOST_KEYS = 8;

    private final TopicReasons reasons;

    public WhyPage(TopicCatalogue catalogue) {
        this.reasons = new TopicReasons(catalogue);
    }

    /**
     * All reasons in one message; what has no room is counted in its last line.
     *
     * @param phrases those of digests
     */
    public Message write(Dossier dossier, Phrases phrases) {
        ArchivedItem item = dossier.item();
        NewsItem news = item.item();
        List<LineList.Group> groups = new ArrayList<>();
        groups.add(
                new LineList.Group(
                        phrases.say(
                                "why.heading",
                                Markdown.link(
                                        news.reading().title(),
                                        news.draft().url(),
                                        StoryMarkdown.TITLE)),
                        opening(dossier, phrases)));
        groups.add(new LineList.Group(phrases.say("why.topics"), reasons.lines(dossier, phrases)));
        List<String> facts = ItemLines.facts(news.reading(), phrases);
        if (!facts.isEmpty()) {
            groups.add(new LineList.Group(phrases.say("why.facts"), facts));
        }
        String number = Long.toString(item.story());
        groups.add(new LineList.Group(phrases.say("why.story", number), story(dossier, phrases)));
        return LineList.write(groups, phrases);
    }

    private static List<String> opening(Dossier dossier, Phrases phrases) {
        NewsItem news = dossier.item().item();
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say("why.kind", kind(dossier, phrases)));
        lines.add(
                phrases.say(
                        "why.source",
                        Markdown.words(ItemLines.source(dossier.item()), NAME),
                        news.source().value(),
                        Long.toString(dossier.item().id())));
        String dated =
                news.draft()
                        .date()
                        .map(date -> phrases.say("why.dated", ItemLines.moment(date, 'f')))
                        .orElseGet(() -> phrases.say("why.undated"));
        lines.add(phrases.say("why.seen", ItemLines.moment(news.seen(), 'f'), dated));
        paid(news.reading(), phrases).ifPresent(lines::add);
        return lines;
    }

    /** The kind it was stored with; a rule that has changed since may say something else. */
    private static String kind(Dossier dossier, Phrases phrases) {
        String stored = dossier.item().item().reading().kind().id();
        String today = dossier.verdict().kind().id();
        String rule = dossier.verdict().rule();
        return stored.equals(today)
                ? phrases.say("why.kindBy", stored, rule)
                : phrases.say("why.kindOnce", stored, today, rule);
    }

    private static Optional<String> paid(Reading reading, Phrases phrases) {
        if (!reading.paid()) {
            return Optional.empty();
        }
        return Optional.of(
                reading.free()
                        .map(day -> phrases.say("why.paidUntil", Days.full(day, phrases)))
                        .orElseGet(() -> phrases.say("why.paid")));
    }

    private static List<String> story(Dossier dossier, Phrases phrases) {
        List<StoryKey> own = dossier.item().item().reading().keys();
        List<String> lines = new ArrayList<>();
        String keys =
                own.stream()
                        .limit(MOST_KEYS)
                        .map(key -> Markdown.code(key.value(), KEY))
                        .collect(Collectors.joining(" "));
        lines.add(own.isEmpty() ? phrases.say("why.noKeys") : phrases.say("why.keys", keys));
        for (ArchivedItem other : dossier.others()) {
            String bond = bond(dossier, other, phrases);
            lines.add("- " + phrases.say("why.merged", ItemLines.teller(other), bond));
        }
        if (dossier.others().isEmpty()) {
            lines.add(phrases.say("why.alone"));
        }
        dossier.item()
                .earlier()
                .map(earlier -> ItemLines.earlier(earlier, phrases))
                .ifPresent(lines::add);
        return lines;
    }

    /** The strongest key that an item has in common with this one, or with a third of the story. */
    private static String bond(Dossier dossier, ArchivedItem other, Phrases phrases) {
        List<ArchivedItem> story = new ArrayList<>();
        story.add(dossier.item());
        dossier.others().stream().filter(one -> one.id() != other.id()).forEach(story::add);
        for (ArchivedItem one : story) {
            for (StoryKey key : one.item().reading().keys()) {
                if (other.item().reading().keys().contains(key)) {
                    String shared = Markdown.code(key.value(), KEY);
                    return one.id() == dossier.item().id()
                            ? shared
                            : phrases.say("why.third", shared, Long.toString(one.id()));
                }
            }
        }
        return phrases.say("why.likeness");
    }
}
