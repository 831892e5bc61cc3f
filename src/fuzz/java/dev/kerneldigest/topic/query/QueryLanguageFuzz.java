package dev.kerneldigest.topic.query;

import dev.kerneldigest.fuzz.Claim;
import dev.kerneldigest.fuzz.TimeGuard;
import dev.kerneldigest.fuzz.Written;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Queries that servers type, put to any item. The first line of a unit is the query. */
public final class QueryLanguageFuzz {
    private static final TopicCatalogue TOPICS = new TopicCatalogue(List.of());
    private static final QueryLanguage LANGUAGE = new QueryLanguage();
    private static final QueryMatcher MATCHER = new QueryMatcher(TOPICS);
    private static final QueryMonitor MONITOR = new QueryMonitor(TOPICS);
    private static final NewsReader READER = new NewsReader();
    private static final Instant SEEN = Instant.parse("2026-11-20T12:00:00Z");
    private static final TimeGuard GUARD = new TimeGuard();

    /** What an answer of Discord has room for besides the query. */
    private static final int LONGEST_ADVICE = 400;

    private QueryLanguageFuzz() {}

    /** Reads the bytes as a query and a draft. */
    public static void fuzzerTestOneInput(byte[] input) {
        String[] parts = Written.text(input).split("\n", 2);
        String typed = parts[0];
        switch (GUARD.watch(typed.length(), () -> LANGUAGE.read(typed))) {
            case QueryReading.Good(var query) -> check(query, item(parts));
            case QueryReading.Wrong(var mistake) -> check(mistake, typed);
        }
    }

    private static void check(QueryMistake mistake, String typed) {
        Claim.that(mistake.at() >= 0 && mistake.at() <= typed.length(), "a place", mistake);
        Claim.that(
                mistake.at() + mistake.part().length() <= typed.length(),
                "a part is of what was typed",
                mistake);
        Claim.isPlainLine(mistake.advice());
        Claim.that(
                !mistake.advice().isBlank() && mistake.advice().length() <= LONGEST_ADVICE,
                "advice is short",
                mistake);
    }

    private static void check(ServerQuery query, NewsItem item) {
        Claim.that(query.text().length() <= QueryLanguage.LONGEST, "a query is short", query);
        boolean same =
                LANGUAGE.read(query.text()) instanceof QueryReading.Good(var again)
                        && again.equals(query)
                        && again.compiled().equals(query.compiled());
        Claim.that(same, "a query is kept as it is meant", query);
        int size = query.text().length() + item.draft().text().length();
        boolean wanted = GUARD.watch(size, () -> MATCHER.matches(query, item));
        MONITOR.hold(Set.of(query.text()), Map.of(query.text(), query));
        Claim.that(
                MONITOR.matching(item).contains(query.text()) == wanted,
                "all queries at once find what one finds",
                query);
    }

    private static NewsItem item(String[] parts) {
        Draft draft = Written.draft(parts.length > 1 ? parts[1] : "Folios\n\nLWN.net\nPages.");
        return new NewsItem(
                new ItemKey("guid:fuzz:1"),
                new SourceId("lwn"),
                draft,
                READER.read(draft),
                List.of(new TopicId("mm")),
                SEEN);
    }
}
