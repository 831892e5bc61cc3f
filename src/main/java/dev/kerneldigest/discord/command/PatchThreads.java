package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Stories;
import dev.kerneldigest.digest.Story;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Chatter;
import dev.kerneldigest.news.EarlierStory;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Subscription;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the versions of a series of patches or of a pull request. */
record PatchThreads(NewsArchive archive) {
    /** Nobody sends that many; a bound for items that go on from each other. */
    private static final int MOST_VERSIONS = 50;

    /** The item that the first version is known by; empty for a story that is neither. */
    Optional<ArchivedItem> first(Story story) {
        return Stream.iterate(post(story), Optional::isPresent, this::before)
                .limit(MOST_VERSIONS)
                .flatMap(Optional::stream)
                .reduce((_, earlier) -> earlier);
    }

    /** Whether one of its versions was merged, so that no more is to come. */
    boolean isMerged(ArchivedItem first) {
        return isMerged(first.id());
    }

    /** The same of what a subscription follows. */
    boolean isMerged(Subscription one) {
        return isMerged(number(one));
    }

    private boolean isMerged(long first) {
        return archive.thread(first).stream()
                .anyMatch(item -> item.item().reading().kind().isMerged());
    }

    /** Those of these subscriptions that follow it. */
    List<Subscription> following(ArchivedItem first, List<Subscription> all) {
        List<Long> known =
                archive.items(all.stream().map(PatchThreads::number).toList()).stream()
                        .filter(item -> item.story() == first.story())
                        .map(ArchivedItem::id)
                        .toList();
        return all.stream().filter(one -> known.contains(number(one))).toList();
    }

    private static long number(Subscription one) {
        return one.interest() instanceof Interest.PatchThread(long first) ? first : 0;
    }

    private Optional<ArchivedItem> before(Optional<ArchivedItem> post) {
        return post.flatMap(ArchivedItem::earlier)
                .map(EarlierStory::number)
                .flatMap(number -> Stories.of(archive.ofStory(number)).stream().findFirst())
                .flatMap(PatchThreads::post);
    }

    /** The mail that was kept first of those that speak for the story. */
    private static Optional<ArchivedItem> post(Story story) {
        return Stream.concat(Stream.of(story.lead()), story.others().stream())
                .filter(item ->
                        item.item().reading().kind() instanceof Kind.Patch
                                || item.item().reading().kind() instanceof Kind.Pull)
                .filter(item -> !Chatter.is(item))
                .min(Comparator.comparingLong(ArchivedItem::id));
    }
}
