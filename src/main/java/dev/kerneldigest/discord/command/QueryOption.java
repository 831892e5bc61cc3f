package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.digest.Stories;
import dev.kerneldigest.digest.Story;
import dev.kerneldigest.digest.StoryLinks;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Queries;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.topic.TopicCatalogue;
import dev.kerneldigest.topic.query.QueryLanguage;
import dev.kerneldigest.topic.query.QueryMistake;
import dev.kerneldigest.topic.query.QueryNames;
import dev.kerneldigest.topic.query.QueryReading;
import dev.kerneldigest.topic.query.ServerQuery;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The option {@code query}: {@code folio AND NOT hugetlb}. Safe for many threads. */
public final class QueryOption {
    static final String NAME = "query";

    /** How far back a preview looks. */
    private static final Duration BACK = Duration.ofDays(30);

    /** Stories that a preview names. */
    private static final int NAMED = 5;

    private final Queries queries;
    private final NewsArchive archive;
    private final Supplier<QueryNames> names;
    private final InstantSource clock;

    /**
     * Makes the option.
     *
     * @param sources the names of the sources, as who asks may see them, that a query may ask for
     */
    public QueryOption(
            Queries queries,
            NewsArchive archive,
            TopicCatalogue topics,
            Supplier<Map<SourceId, String>> sources,
            InstantSource clock) {
        this.queries = queries;
        this.archive = archive;
        this.names = () -> new QueryNames(topics, Kinds.IDS, sources.get());
        this.clock = clock;
    }

    static OptionData declared() {
        return Declarations.words(NAME, "Or words, e.g. folio AND NOT hugetlb, version:6.12.*")
                .setMaxLength(QueryLanguage.LONGEST);
    }

    Interest interest(String given) throws MistakeException {
        return switch (queries.read(given)) {
            case QueryReading.Good(ServerQuery query) -> {
                Optional<QueryMistake> unknown = names.get().check(query);
                if (unknown.isPresent()) {
                    throw mistake(unknown.get());
                }
                yield new Interest.Query(query.text());
            }
            case QueryReading.Wrong(QueryMistake wrong) -> throw mistake(wrong);
        };
    }

    /** Says where it is wrong as people count, from 1. */
    private static MistakeException mistake(QueryMistake mistake) {
        String part = mistake.part().isBlank() ? "" : ", `" + Code.inline(mistake.part()) + "`";
        return MistakeException.of(
                "mistake.query", Integer.toString(mistake.at() + 1), part, mistake.advice());
    }

    /** What a subscription by query would have brought lately, a line each in Discord Markdown. */
    List<String> preview(Subscription made, String text, Phrases phrases) {
        NewsQuery lately =
                NewsQuery.newest(NewsQuery.MOST)
                        .withKinds(made.kinds())
                        .from(clock.instant().minus(BACK));
        List<Story> stories = Stories.of(queries.find(archive, text, lately));
        List<String> lines = new ArrayList<>();
        lines.add(summary(stories.size(), phrases));
        lines.addAll(StoryLinks.of(stories, NAMED));
        return lines;
    }

    private static String summary(int stories, Phrases phrases) {
        String days = Long.toString(BACK.toDays());
        if (stories == 0) {
            return phrases.say("query.nothing", days);
        }
        String found = phrases.say("query.found", days, stories);
        return stories > NAMED ? found + " " + phrases.say("query.newest") : found;
    }
}
