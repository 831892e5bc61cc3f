package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.NewsList;
import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.digest.Stories;
import dev.kerneldigest.digest.Story;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/** {@code /news}: looks items up, by topic, words, kind, source and time. Safe for many threads. */
public final class NewsCommand implements SlashCommand {
    private static final String QUERY = "query";
    private static final String KIND = "kind";
    private static final String SOURCE = "source";
    private static final String SINCE = "since";

    private static final String PULL = "pull";

    private static final int MOST_PAGES = 10;

    /** Items looked at: what fills the pages, where stories have four items each. */
    private static final int MOST = 320;

    private final NewsArchive archive;
    private final NewsSearch search;
    private final TopicCatalogue catalogue;
    private final SourceNames sources;
    private final NewsList list;
    private final DidYouMean didYouMean;
    private final InstantSource clock;

    /**
     * Makes the command.
     *
     * @param sources the names of the sources, as who asks may see them, that one may ask for
     */
    public NewsCommand(
            NewsArchive archive,
            NewsSearch search,
            TopicCatalogue catalogue,
            Supplier<Map<SourceId, String>> sources,
            InstantSource clock) {
        this.archive = archive;
        this.search = search;
        this.catalogue = catalogue;
        this.sources = new SourceNames(sources);
        this.list = new NewsList(catalogue);
        this.didYouMean = new DidYouMean(archive, catalogue);
        this.clock = clock;
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.everywhere("news", "Look up news")
                .addOptions(
                        Declarations.completed(TopicOption.NAME, "A topic, or several with commas"),
                        Declarations.words(QUERY, "Words to look for"),
                        Declarations.completed(KIND, "A kind of news"),
                        Declarations.completed(SOURCE, "A source"),
                        Declarations.words(SINCE, "12h, 7d, 2w or a date like 2026-11-23"),
                        Declarations.toAll());
    }

    @Override
    public String example() {
        return "/news topic:mm since:7d";
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            Instant asOf = invocation.pressed().moment(clock);
            Optional<String> words = invocation.options().text(QUERY);
            NewsQuery query = query(invocation.options(), asOf).before(asOf.plusSeconds(1));
            Findings found =
                    words.map(given -> search.find(given, query))
                            .orElseGet(() -> Findings.of(archive.find(query)));
            if (found.items().isEmpty()) {
                return nothing(words, query, invocation.answers());
            }
            LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
            String heading = heading(invocation) + found.note().map(" · "::concat).orElse("");
            return new Reply.Messages(
                    list.write(
                            heading,
                            stories(query, found),
                            found.excerpts(),
                            today,
                            MOST_PAGES,
                            invocation.pages()),
                    asOf);
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    /** Who asks for pull requests alone wants to know which are pending. */
    private static List<Story> stories(NewsQuery query, Findings found) {
        List<Story> stories = Stories.of(found.items());
        return query.kinds().equals(Set.of(PULL)) ? NewsList.pendingFirst(stories) : stories;
    }

    private Reply nothing(Optional<String> words, NewsQuery query, Phrases phrases) {
        Optional<String> meant =
                words.flatMap(given ->
                        didYouMean.of(
                                given, other -> !search.find(other, query).items().isEmpty()));
        return Reply.text(
                meant.map(other -> phrases.say("news.meant", Code.inline(other)))
                        .orElseGet(() -> phrases.say("news.none")));
    }

    /** Repeats what was asked, so that an answer for all says what it answers. */
    private static String heading(Invocation invocation) {
        Options options = invocation.options();
        return Stream.concat(
                        Stream.of(invocation.answers().say("news.heading")),
                        Stream.of(TopicOption.NAME, QUERY, KIND, SOURCE, SINCE)
                                .flatMap(option ->
                                        options.text(option).stream()
                                                .map(given -> option + ": " + given)))
                .collect(Collectors.joining(" · "));
    }

    private NewsQuery query(Options options, Instant asOf) throws MistakeException {
        NewsQuery query = NewsQuery.newest(MOST);
        Optional<String> topic = options.text(TopicOption.NAME);
        if (topic.isPresent()) {
            Set<TopicId> named = new TopicOption(catalogue).topics(topic.get());
            query = query.withTopics(catalogue.withChildren(named));
        }
        Optional<String> kind = options.text(KIND);
        if (kind.isPresent()) {
            query = query.withKinds(Kinds.read(kind.get()));
        }
        Optional<String> source = options.text(SOURCE);
        if (source.isPresent()) {
            query = query.withSources(Set.of(sources.find(source.get())));
        }
        Optional<String> since = options.text(SINCE);
        return since.isPresent() ? query.from(Times.since(since.get(), asOf)) : query;
    }

    @Override
    public List<Choice> complete(Completion completion) {
        return switch (completion.option()) {
            case TopicOption.NAME -> new TopicOption(catalogue).choices(completion, true);
            case KIND -> Kinds.choices(completion.typed());
            case SOURCE -> sources.choices(completion.typed());
            default -> List.of();
        };
    }
}
