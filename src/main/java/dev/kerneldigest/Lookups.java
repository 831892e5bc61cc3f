package dev.kerneldigest;

import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.Trouble;
import dev.kerneldigest.discord.command.Findings;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.search.Hit;
import dev.kerneldigest.search.NewsIndex;
import dev.kerneldigest.search.SearchAnswer;
import dev.kerneldigest.search.SearchRequest;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Selection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What slash commands ask across packages: words in the archive, digests that nobody is sent, and
 * whether messages go out and all is well.
 */
record Lookups(
        Newsroom newsroom,
        NewsIndex index,
        Selection selection,
        Function<DigestRequest, List<Message>> press,
        Supplier<Line> line,
        Supplier<Optional<Trouble>> troubles,
        InstantSource clock) {
    Findings find(String words, NewsQuery within) {
        index.catchUp();
        SearchAnswer answer =
                index.search(new SearchRequest(words, newsroom.news().asRead(within)));
        return new Findings(
                newsroom.news().items(answer.hits().stream().map(Hit::id).toList()),
                answer.hits().stream().collect(Collectors.toMap(Hit::id, Hit::fragment)),
                answer.note());
    }

    List<Message> preview(
            Set<TopicId> topics, DigestRequest.Period period, Instant now, Locale language) {
        Instant from = now.minus(length(period));
        Set<TopicId> wanted =
                topics.isEmpty() ? Set.of() : selection.topics(new Interest.Topics(topics));
        NewsQuery query =
                NewsQuery.newest(NewsQuery.MOST)
                        .withTopics(wanted)
                        .from(from)
                        .before(now.plusSeconds(1));
        return press.apply(
                new DigestRequest(
                                newsroom.news().find(query),
                                wanted,
                                newsroom.news().kernels(),
                                from,
                                now,
                                ZoneOffset.UTC,
                                period)
                        .withLanguage(language));
    }

    private static Duration length(DigestRequest.Period period) {
        return switch (period) {
            case INSTANT, HOUR -> Duration.ofHours(1);
            case DAY -> Duration.ofDays(1);
            case WEEK -> Duration.ofDays(7);
        };
    }
}
