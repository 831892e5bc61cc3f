package dev.kerneldigest.cli;

import dev.kerneldigest.digest.Digest;
import dev.kerneldigest.digest.DigestComposer;
import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.MessageWriter;
import dev.kerneldigest.digest.TerminalPage;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.Since;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code digest}: prints what a digest would hold now, for a person or as it would be sent. */
@Command(
        name = "digest",
        description = "Prints what a digest would hold now, from the stored news.",
        footer = {
            "",
            "Examples:",
            "  kernel-digest digest --topic mm --topic bpf --since 7d",
            "  kernel-digest digest --format discord > message.json"
        },
        mixinStandardHelpOptions = true)
public final class DigestCommand implements Callable<Integer> {
    /** How many topics are offered for one that is not there. */
    private static final int NEAREST = 3;

    private final Supplier<TopicCatalogue> topics;
    private final Supplier<ComposingRoom> room;
    private final TerminalPage page;
    private final InstantSource clock;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--topic",
            paramLabel = "T",
            description = "Only this topic and its children; may be repeated.")
    private List<String> wanted = new ArrayList<>();

    @Option(
            names = "--since",
            paramLabel = "7d",
            defaultValue = "7d",
            description = "What was first seen since then: Nh, Nd, Nw or a date; 7d if not given.")
    private String since = "";

    @Option(
            names = "--format",
            paramLabel = "text|discord",
            defaultValue = "text",
            description = "For a person, or the JSON that Discord would get.")
    private Format format = Format.text;

    /** What digests are made of, and who makes them. */
    public record ComposingRoom(NewsArchive archive, DigestComposer composer) {}

    /** How a digest is printed, named as people type it. */
    enum Format {
        text,
        discord
    }

    /**
     * Made by Main.
     *
     * @param topics all that there are, asked for when the command runs
     * @param room opened only when the command line is right
     * @param page for the text
     */
    public DigestCommand(
            Supplier<TopicCatalogue> topics,
            Supplier<ComposingRoom> room,
            TerminalPage page,
            InstantSource clock) {
        this.topics = topics;
        this.room = room;
        this.page = page;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        Instant now = clock.instant();
        Instant from = start(now);
        TopicCatalogue catalogue = topics.get();
        Set<TopicId> ids = catalogue.withChildren(known(catalogue));
        ComposingRoom composing = room.get();
        Optional<Digest> digest =
                composing.composer().compose(request(ids, from, now, composing.archive()));
        PrintWriter out = commandSpec().commandLine().getOut();
        switch (format) {
            case text ->
                    out.println(digest.map(page::write).orElse("Nothing new.").stripTrailing());
            case discord ->
                    print(digest.map(MessageWriter.withButtons()::write).orElse(List.of()), out);
        }
        out.flush();
        return 0;
    }

    private Instant start(Instant now) {
        return Since.parse(since, now)
                .orElseThrow(() ->
                        wrong(
                                "--since is \""
                                        + since
                                        + "\", allowed: Nh, Nd, Nw or a past date like"
                                        + " 2026-11-01"));
    }

    private Set<TopicId> known(TopicCatalogue catalogue) {
        Set<TopicId> ids = new LinkedHashSet<>();
        for (String word : wanted) {
            ids.add(
                    catalogue.all().stream()
                            .map(Topic::id)
                            .filter(id -> id.value().equals(word))
                            .findFirst()
                            .orElseThrow(() -> unknown(word, catalogue)));
        }
        return ids;
    }

    private ParameterException unknown(String word, TopicCatalogue catalogue) {
        String nearest =
                catalogue.nearest(word, NEAREST).stream()
                        .map(topic -> topic.id().value())
                        .collect(Collectors.joining(", "));
        return wrong("--topic is \"" + word + "\", there is no such topic; nearest: " + nearest);
    }

    private static DigestRequest request(
            Set<TopicId> ids, Instant from, Instant now, NewsArchive archive) {
        NewsQuery query = NewsQuery.newest(NewsQuery.MOST).withTopics(ids).from(from);
        return new DigestRequest(
                archive.find(query),
                ids,
                archive.kernels(),
                from,
                now,
                ZoneOffset.UTC,
                period(Duration.between(from, now)));
    }

    /** The least that covers this time; a week's title names its first and last day. */
    private static DigestRequest.Period period(Duration time) {
        if (time.compareTo(Duration.ofHours(1)) <= 0) {
            return DigestRequest.Period.HOUR;
        }
        return time.compareTo(Duration.ofDays(1)) <= 0
                ? DigestRequest.Period.DAY
                : DigestRequest.Period.WEEK;
    }

    /** One message as one object, several as an array of one object a line. */
    private static void print(List<Message> messages, PrintWriter out) {
        String bodies =
                messages.stream()
                        .map(message -> MessageBody.of(message).toString())
                        .collect(Collectors.joining(",\n"));
        out.println(messages.size() == 1 ? bodies : "[" + bodies + "]");
    }

    private ParameterException wrong(String message) {
        return new ParameterException(commandSpec().commandLine(), message);
    }

    private CommandSpec commandSpec() {
        if (spec == null) {
            throw new IllegalStateException("digest runs only as a picocli command");
        }
        return spec;
    }
}
