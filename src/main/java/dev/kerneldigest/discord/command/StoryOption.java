package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Stories;
import dev.kerneldigest.digest.Story;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The option {@code id}: the number of a story, or of an item of one. */
final class StoryOption {
    static final String NAME = "id";

    /** The newest items, of which choices are offered. */
    private static final int RECENT = 200;

    private final NewsArchive archive;

    StoryOption(NewsArchive archive) {
        this.archive = archive;
    }

    /**
     * What was found.
     *
     * @param item the one that was asked for, or the one that speaks for the story
     */
    record Found(ArchivedItem item, Story story) {
        /** The items of the story without the one asked for. */
        List<ArchivedItem> others() {
            return Stream.concat(Stream.of(story.lead()), story.others().stream())
                    .filter(one -> one.id() != item.id())
                    .toList();
        }
    }

    Found find(String given) throws MistakeException {
        NewsNumber wanted = NewsNumber.read(given);
        Optional<Found> found =
                switch (wanted) {
                    case NewsNumber.OfStory(long number) ->
                            story(number).map(story -> new Found(story.lead(), story));
                    case NewsNumber.OfItem(long number) ->
                            archive.item(number)
                                    .flatMap(item ->
                                            story(item.story())
                                                    .map(story -> new Found(item, story)));
                };
        return found.orElseThrow(() -> missing(wanted));
    }

    private static MistakeException missing(NewsNumber wanted) {
        return switch (wanted) {
            case NewsNumber.OfStory(long number) ->
                    MistakeException.of("mistake.story", Long.toString(number));
            case NewsNumber.OfItem(long number) ->
                    MistakeException.of("mistake.item", Long.toString(number));
        };
    }

    private Optional<Story> story(long number) {
        return Stories.of(archive.ofStory(number)).stream().findFirst();
    }

    /** The newest stories with these words in the title, or with a number that begins so. */
    List<Choice> choices(String typed) {
        String wanted = Nearest.fold(typed.strip());
        String number = wanted.startsWith("#") ? wanted.substring(1) : wanted;
        return Stories.of(archive.find(NewsQuery.newest(RECENT))).stream()
                .filter(story ->
                        Nearest.fold(title(story)).contains(wanted)
                                || Long.toString(story.id()).startsWith(number))
                .map(story ->
                        new Choice(
                                "#" + story.id() + " " + title(story), Long.toString(story.id())))
                .toList();
    }

    private static String title(Story story) {
        return story.lead().item().reading().title();
    }
}
