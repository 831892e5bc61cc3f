package dev.kerneldigest.delivery;

import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Selection;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.Subscriptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes an edition of items, as its server likes it. Safe for many threads. */
final class Compositor {
    private final NewsArchive archive;
    private final Subscriptions subscriptions;
    private final Selection selection;
    private final Function<DigestRequest, List<Message>> press;

    /**
     * Makes a compositor.
     *
     * @param press composes and writes a digest; no message when there is nothing to say
     */
    Compositor(
            NewsArchive archive,
            Subscriptions subscriptions,
            Selection selection,
            Function<DigestRequest, List<Message>> press) {
        this.archive = archive;
        this.subscriptions = subscriptions;
        this.selection = selection;
        this.press = press;
    }

    /** The edition of these items; without messages when there are none. */
    Edition edition(
            Subscription subscription,
            GuildSettings settings,
            List<ArchivedItem> items,
            Optional<Instant> cursor,
            Instant now) {
        Set<Long> stories = Chapters.of(subscription, items);
        Optional<DigestRequest> request =
                items.isEmpty()
                        ? Optional.empty()
                        : Optional.of(request(subscription, settings, items, cursor, now));
        List<Message> messages =
                request.map(it -> Covers.of(subscription, press.apply(it), it)).orElse(List.of());
        return new Edition(subscription, cursor, now, stories, request, messages);
    }

    /** The days in its title are those since the last edition: the overlap is nobody's business. */
    private DigestRequest request(
            Subscription subscription,
            GuildSettings settings,
            List<ArchivedItem> items,
            Optional<Instant> cursor,
            Instant until) {
        DigestRequest request =
                new DigestRequest(
                                items,
                                selection.topics(subscription.interest()),
                                archive.kernels(),
                                cursor.orElse(subscription.since()),
                                until,
                                settings.zone(),
                                DigestRequest.Period.of(subscription.rhythm()))
                        .withMutes(settings.taste().mutes())
                        .withLanguage(settings.taste().language())
                        .withWatches(ServerWatches.of(subscriptions.of(subscription.guild())));
        return switch (request.period()) {
            case INSTANT -> request;
            case HOUR, DAY -> request.withGaps(gaps(request));
            case WEEK -> request.withFreed(freed(request)).withGaps(gaps(request));
        };
    }

    /**
     * What we noticed since the last edition that we may have missed: told once, since editions
     * follow each other without overlap. A card about one story is no place for it.
     */
    private List<Gap> gaps(DigestRequest request) {
        return archive.gaps(request.from(), request.until()).stream()
                .filter(gap -> gap.concerns(request.wanted()))
                .toList();
    }

    /** What became free since the last edition, of the topics wanted; its own items are no news. */
    private List<ArchivedItem> freed(DigestRequest request) {
        LocalDate first = LocalDate.ofInstant(request.from(), request.zone()).plusDays(1);
        LocalDate last = LocalDate.ofInstant(request.until(), request.zone());
        return archive.freed(first, last).stream()
                .filter(item -> !request.items().contains(item))
                .filter(item ->
                        request.wanted().isEmpty()
                                || item.item().topics().stream()
                                        .anyMatch(request.wanted()::contains))
                .toList();
    }
}
