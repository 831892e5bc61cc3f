package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Bracketed;
import dev.kerneldigest.news.EarlierStory;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.PatchTag;
import dev.kerneldigest.news.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts stories into lines. */
final class StoryLines {
    /** Asks in its feed that its text be not reproduced: title and link only. */
    private static final String TITLE_ONLY = "9to5linux.com";

    private StoryLines() {}

    /**
     * The line of a story.
     *
     * @param today decides whether a paid text has become free meanwhile
     */
    static StoryLine of(Story story, LocalDate today) {
        NewsItem item = story.lead().item();
        Reading reading = item.reading();
        Bracketed title = Bracketed.of(reading.title(), isPost(reading.kind()));
        List<String> notes = new ArrayList<>();
        title.tags().forEach(tag -> notes.add(note(tag)));
        notes.addAll(reading.events());
        return new StoryLine(
                story.id(),
                title.rest(),
                item.draft().url(),
                reading.isPaidOn(today),
                reading.free(),
                gist(story.lead()),
                notes,
                story.earlier().map(earlier -> earlier(earlier, title)),
                also(story),
                List.of(),
                Aftermath.of(story.lead()),
                isPost(reading.kind()),
                isPost(reading.kind()));
    }

    /** The line as one of a series: its title, and no more. */
    static StoryLine brief(StoryLine line, List<String> notes) {
        return new StoryLine(
                line.story(),
                line.title(),
                line.url(),
                line.paid(),
                line.free(),
                "",
                notes,
                Optional.empty(),
                List.of(),
                List.of(),
                line.aftermath(),
                true,
                line.post());
    }

    /** A line of our own words. */
    static StoryLine own(Story story, String title) {
        return new StoryLine(
                story.id(),
                title,
                story.lead().item().draft().url(),
                false,
                Optional.empty(),
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Aftermath.NONE,
                false,
                false);
    }

    static boolean isPost(Kind kind) {
        return kind instanceof Kind.Patch || kind instanceof Kind.Pull;
    }

    /** Of a series of patches its version says all, unless it was renamed. */
    private static Reference earlier(EarlierStory earlier, Bracketed title) {
        Bracketed before = Bracketed.of(earlier.title(), title.patch().isPresent());
        Optional<String> version =
                before.patch()
                        .filter(_ -> before.rest().equals(title.rest()))
                        .map(tag -> "v" + tag.revision());
        return new Reference(version.orElse(earlier.title()), earlier.url());
    }

    private static String note(String tag) {
        return PatchTag.parse(tag).map(PatchTag::label).orElse(tag);
    }

    private static String gist(ArchivedItem lead) {
        Reading reading = lead.item().reading();
        return isTitleOnly(lead)
                        || isPost(reading.kind())
                        || isToldBy(reading.title(), reading.gist())
                        || isFormal(reading)
                ? ""
                : reading.gist();
    }

    /** Whether its source asks that nothing but title and link be shown. */
    static boolean isTitleOnly(ArchivedItem item) {
        return item.item().draft().url().map(Press::host).filter(TITLE_ONLY::equals).isPresent();
    }

    /** The mail of a stable release begins with what its subject says. */
    private static boolean isFormal(Reading reading) {
        return reading.kind() instanceof Kind.StableRelease
                && reading.gist().startsWith("I'm announcing the release of the ");
    }

    /** An item without a title is named by its own first words. */
    private static boolean isToldBy(String title, String gist) {
        String words = title.endsWith("…") ? title.substring(0, title.length() - 1) : title;
        return gist.startsWith(words);
    }

    private static List<Reference> also(Story story) {
        String lead = sourceOf(story.lead());
        List<Reference> also = new ArrayList<>();
        for (ArchivedItem other : story.others()) {
            String source = sourceOf(other);
            boolean named =
                    source.equals(lead)
                            || also.stream().anyMatch(known -> known.label().equals(source));
            if (!named) {
                also.add(new Reference(source, other.item().draft().url()));
            }
        }
        return also;
    }

    private static String sourceOf(ArchivedItem item) {
        String name = item.item().draft().source();
        return name.isBlank() ? item.item().source().value() : name;
    }
}
