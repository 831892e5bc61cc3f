package dev.kerneldigest.feed;

import dev.kerneldigest.fuzz.Claim;
import dev.kerneldigest.fuzz.TimeGuard;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.SourceId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A feed of any bytes, from its bytes to drafts and keys. */
public final class XmlFeedParserFuzz {
    private static final URI PLACE = URI.create("https://feeds.example/news/feed.xml");
    private static final FeedParser PARSER = new XmlFeedParser();
    private static final TimeGuard GUARD = new TimeGuard();

    /** The longest reason that a status has to show. */
    private static final int LONGEST_REASON = 300;

    private static final List<Optional<String>> TYPES =
            List.of(
                    Optional.empty(),
                    Optional.of("application/rss+xml; charset=utf-8"),
                    Optional.of("text/html; charset=windows-1252"));

    private static final List<Source> SOURCES =
            Stream.of(SourceKind.values()).map(XmlFeedParserFuzz::source).toList();

    private XmlFeedParserFuzz() {}

    /** Reads the bytes as a feed. */
    public static void fuzzerTestOneInput(byte[] input) {
        FeedDocument document =
                new FeedDocument(input, TYPES.get(input.length % TYPES.size()), PLACE);
        Optional<ParsedFeed> read = GUARD.watch(input.length, () -> parsed(PARSER, document));
        read.ifPresent(feed -> {
            Claim.isPlainLine(feed.title());
            feed.entries().forEach(XmlFeedParserFuzz::check);
        });
        Claim.that(parsed(PARSER, document).equals(read), "a feed reads the same twice", read);
    }

    /** The feed; none when it is refused in the way that is declared. */
    static Optional<ParsedFeed> parsed(FeedParser parser, FeedDocument document) {
        try {
            return Optional.of(parser.parse(document));
        } catch (UnreadableFeedException unreadable) {
            checkReason(String.valueOf(unreadable.getMessage()));
            return Optional.empty();
        }
    }

    private static void checkReason(String reason) {
        Claim.that(!reason.isBlank(), "a refusal says why", reason);
        Claim.that(reason.length() <= LONGEST_REASON, "a reason is short", reason);
    }

    private static void check(Entry entry) {
        Claim.isPlainLine(entry.title());
        for (Source source : SOURCES) {
            ItemIdentity.of(source, entry)
                    .ifPresent(key ->
                            Claim.that(key.value().length() <= 300, "a key is bounded", key));
        }
        Draft draft = Drafting.draft(SOURCES.getFirst(), entry);
        Claim.isPlainLine(draft.title());
        Claim.isPlainLine(draft.text());
        draft.url().ifPresent(Claim::isWeb);
        draft.links().forEach(link -> Claim.isWeb(link.target()));
        draft.date().ifPresent(WrittenTimeFuzz::isOfTheCalendar);
    }

    private static Source source(SourceKind kind) {
        return new Source(
                new SourceId("fuzz"),
                "Fuzz",
                kind,
                PLACE,
                Duration.ofHours(1),
                true,
                Set.of(),
                true);
    }
}
