package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.EarlierStory;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What answers about one story say of its items, line by line, in Discord Markdown. */
final class ItemLines {
    private static final int NAME = 40;
    private static final int FACT = 60;
    private static final int MOST_FACTS = 12;
    private static final int MOST_PACKAGES = 40;

    private ItemLines() {}

    /** What people call a source; never blank. */
    static String source(ArchivedItem item) {
        String name = item.item().draft().source();
        return name.isBlank() ? item.item().source().value() : name;
    }

    /** {@code LWN.net: A title · 3 May · i4711}, the title a link. */
    static String teller(ArchivedItem item) {
        NewsItem news = item.item();
        return "%s: %s · %s · `i%d`"
                .formatted(
                        Markdown.words(source(item), NAME),
                        Markdown.link(
                                news.reading().title(), news.draft().url(), StoryMarkdown.TITLE),
                        moment(news.published(), 'f'),
                        item.id());
    }

    /** {@code Earlier A title · story #128}, the title a link. */
    static String earlier(EarlierStory story, Phrases phrases) {
        return "%s %s · %s"
                .formatted(
                        Markdown.bold(phrases.say("story.before")),
                        Markdown.link(story.title(), story.url(), StoryMarkdown.TITLE),
                        phrases.say("story.number", "#" + story.number()));
    }

    /** A moment as everybody's Discord shows it in their own time zone. */
    static String moment(Instant moment, char style) {
        return "<t:%d:%c>".formatted(moment.getEpochSecond(), style);
    }

    /** What is in an item: event, versions, CVEs, packages; a line for each that there is. */
    static List<String> facts(Reading reading, Phrases phrases) {
        List<String> lines = new ArrayList<>();
        add(lines, "fact.event", reading.events(), phrases);
        add(lines, "fact.versions", reading.versions(), phrases);
        add(lines, "fact.cves", reading.cves(), phrases);
        switch (reading.kind()) {
            case Kind.SecurityUpdates(var packages) ->
                    packages.entrySet().stream()
                            .limit(MOST_FACTS)
                            .map(updated -> distribution(updated, phrases))
                            .forEach(lines::add);
            case Kind.SoftwareRelease(var product, var version) ->
                    add(lines, "fact.release", List.of((product + " " + version).strip()), phrases);
            case Kind.DistroRelease(var product, var version) ->
                    add(lines, "fact.release", List.of((product + " " + version).strip()), phrases);
            case Kind.KernelEol(var series) -> add(lines, "fact.ended", List.of(series), phrases);
            case Kind _ -> {
                // Its versions and CVEs are told above.
            }
        }
        return lines;
    }

    private static String distribution(Map.Entry<String, List<String>> updated, Phrases phrases) {
        List<String> packages = updated.getValue();
        String names =
                packages.stream()
                        .limit(MOST_PACKAGES)
                        .map(name -> Markdown.words(name, NAME))
                        .collect(Collectors.joining(", "));
        int left = packages.size() - Math.min(packages.size(), MOST_PACKAGES);
        return "**"
                + Markdown.words(updated.getKey(), NAME)
                + "** "
                + (left > 0 ? phrases.say("fact.more", names, left) : names);
    }

    private static void add(
            List<String> lines, String phrase, List<String> facts, Phrases phrases) {
        if (facts.isEmpty()) {
            return;
        }
        String shown =
                facts.stream()
                        .limit(MOST_FACTS)
                        .map(fact -> Markdown.inLine(Markdown.words(fact, FACT)))
                        .collect(Collectors.joining(", "));
        int left = facts.size() - Math.min(facts.size(), MOST_FACTS);
        lines.add(phrases.say(phrase, left > 0 ? phrases.say("fact.more", shown, left) : shown));
    }
}
