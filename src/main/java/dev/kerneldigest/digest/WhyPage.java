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

    /** All reasons in one message; what has no room is counted in its last line. */
    public Message write(Dossier dossier) {
        ArchivedItem item = dossier.item();
        NewsItem news = item.item();
        List<LineList.Group> groups = new ArrayList<>();
        groups.add(
                new LineList.Group(
                        "Why: "
                                + Markdown.link(
                                        news.reading().title(),
                                        news.draft().url(),
                                        StoryMarkdown.TITLE),
                        opening(dossier)));
        groups.add(new LineList.Group("Topics", reasons.lines(dossier)));
        List<String> facts = ItemLines.facts(news.reading(), Phrases.ENGLISH);
        if (!facts.isEmpty()) {
            groups.add(new LineList.Group("Found in it", facts));
        }
        groups.add(new LineList.Group("Story #" + item.story(), story(dossier)));
        return LineList.write(groups);
    }

    private static List<String> opening(Dossier dossier) {
        NewsItem news = dossier.item().item();
        List<String> lines = new ArrayList<>();
        lines.add("**Kind** " + kind(dossier));
        lines.add(
                "**Source** %s (`%s`) · item `i%d`"
                        .formatted(
                                Markdown.words(ItemLines.source(dossier.item()), NAME),
                                news.source(),
                                dossier.item().id()));
        String dated =
                news.draft()
                        .date()
                        .map(date -> "dated " + ItemLines.moment(date, 'f'))
                        .orElse("without a date of its own");
        lines.add("**Seen** first here " + ItemLines.moment(news.seen(), 'f') + " · " + dated);
        paid(news.reading()).ifPresent(lines::add);
        return lines;
    }

    /** The kind it was stored with; a rule that has changed since may say something else. */
    private static String kind(Dossier dossier) {
        String stored = dossier.item().item().reading().kind().id();
        String today = dossier.verdict().kind().id();
        String told = "`" + stored + "`";
        return stored.equals(today)
                ? told + " by " + dossier.verdict().rule()
                : told
                        + " by the rules of its day; today's would say `%s` by %s"
                                .formatted(today, dossier.verdict().rule());
    }

    private static Optional<String> paid(Reading reading) {
        if (!reading.paid()) {
            return Optional.empty();
        }
        return Optional.of(
                "**Paid** marked `[$]` by its source; "
                        + reading.free()
                                .map(day ->
                                        "free on "
                                                + Days.full(day, Phrases.ENGLISH)
                                                + ", by what it prints or by the edition that it belongs to")
                                .orElse("no rule tells when it is free"));
    }

    private static List<String> story(Dossier dossier) {
        List<StoryKey> own = dossier.item().item().reading().keys();
        List<String> lines = new ArrayList<>();
        String keys =
                own.stream()
                        .limit(MOST_KEYS)
                        .map(key -> Markdown.code(key.value(), KEY))
                        .collect(Collectors.joining(" "));
        lines.add(own.isEmpty() ? "It has no keys, so it stands alone." : "**Keys** " + keys);
        for (ArchivedItem other : dossier.others()) {
            lines.add("- merged: " + ItemLines.teller(other) + " · by " + bond(dossier, other));
        }
        if (dossier.others().isEmpty()) {
            lines.add("No other item shares a key with it.");
        }
        dossier.item()
                .earlier()
                .map(earlier -> ItemLines.earlier(earlier, Phrases.ENGLISH))
                .ifPresent(lines::add);
        return lines;
    }

    /** The strongest key that an item has in common with this one, or with a third of the story. */
    private static String bond(Dossier dossier, ArchivedItem other) {
        List<ArchivedItem> story = new ArrayList<>();
        story.add(dossier.item());
        dossier.others().stream().filter(one -> one.id() != other.id()).forEach(story::add);
        for (ArchivedItem one : story) {
            for (StoryKey key : one.item().reading().keys()) {
                if (other.item().reading().keys().contains(key)) {
                    String third = one.id() == dossier.item().id() ? "" : " of `i" + one.id() + "`";
                    return Markdown.code(key.value(), KEY) + third;
                }
            }
        }
        return "likeness of words, links or days";
    }
}
