package dev.kerneldigest.cli;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.Since;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.search.Hit;
import dev.kerneldigest.search.NewsIndex;
import dev.kerneldigest.search.SearchAnswer;
import dev.kerneldigest.search.SearchRequest;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code search}: looks words up in the archive and prints what was found. */
@Command(
        name = "search",
        description = "Looks words up in the stored news.",
        footer = {
            "",
            "Examples:",
            "  kernel-digest search memory tiering --since 30d",
            "  kernel-digest search --topic io-uring '\"zero copy\"'"
        },
        mixinStandardHelpOptions = true)
public final class SearchCommand implements Callable<Integer> {
    /** How many items are printed at the most. */
    private static final int MOST = 20;

    private final Library library;
    private final InstantSource clock;

    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "WORDS",
            arity = "1..*",
            description = "All must occur; \"quotes\" keep a phrase, -word leaves out.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--topic", paramLabel = "T", description = "Only this topic; may be repeated.")
    private List<String> topics = new ArrayList<>();

    @Option(
            names = "--since",
            paramLabel = "30d",
            description = "Only what was first seen since then: Nh, Nd, Nw or a date.")
    private @Nullable String since;

    /**
     * Made by Main.
     *
     * @param library opened only when there is something to look up
     */
    public SearchCommand(Library library, InstantSource clock) {
        this.library = library;
        this.clock = clock;
    }

    /** Lends the archive with its index, opened before and closed after. */
    @FunctionalInterface
    public interface Library {
        void lend(BiConsumer<NewsArchive, NewsIndex> use);
    }

    @Override
    public Integer call() {
        SearchRequest request = request();
        library.lend((archive, index) -> print(archive, index.search(request)));
        return 0;
    }

    private SearchRequest request() {
        NewsQuery within = NewsQuery.newest(MOST);
        if (since != null) {
            within = within.from(start(since));
        }
        within = within.withTopics(wanted());
        return new SearchRequest(String.join(" ", words), within);
    }

    private Instant start(String text) {
        return Since.parse(text, clock.instant())
                .orElseThrow(() ->
                        wrong(
                                "--since is \""
                                        + text
                                        + "\", allowed: Nh, Nd, Nw or a past date like"
                                        + " 2026-11-01"));
    }

    private Set<TopicId> wanted() {
        try {
            return topics.stream().map(TopicId::new).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw wrong("--topic: " + e.getMessage());
        }
    }

    private void print(NewsArchive archive, SearchAnswer answer) {
        PrintWriter out = commandSpec().commandLine().getOut();
        answer.note().ifPresent(out::println);
        List<ArchivedItem> items = archive.items(answer.hits().stream().map(Hit::id).toList());
        if (items.isEmpty()) {
            out.println("Nothing found.");
        }
        items.forEach(item -> print(item.item(), out));
        out.flush();
    }

    private static void print(NewsItem item, PrintWriter out) {
        LocalDate day = LocalDate.ofInstant(item.published(), ZoneOffset.UTC);
        String from =
                item.draft().source().isBlank() ? item.source().value() : item.draft().source();
        out.println(day + "  " + plain(item.reading().title()) + "  (" + plain(from) + ")");
        item.draft().url().ifPresent(url -> out.println("            " + url.toASCIIString()));
        if (!item.topics().isEmpty()) {
            String topics =
                    item.topics().stream().map(TopicId::value).collect(Collectors.joining(", "));
            out.println("            topics: " + topics);
        }
    }

    /** Without letters that would steer a terminal. */
    private static String plain(String text) {
        return text.codePoints()
                .filter(letter -> !Character.isISOControl(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(commandSpec().commandLine(), message);
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("search runs only as a picocli command");
        }
        return spec;
    }
}
