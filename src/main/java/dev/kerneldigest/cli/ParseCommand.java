package dev.kerneldigest.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kerneldigest.feed.Entry;
import dev.kerneldigest.feed.FeedDocument;
import dev.kerneldigest.feed.FeedParsers;
import dev.kerneldigest.feed.ParsedFeed;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.feed.UnreadableFeedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is read in feed files, as JSON lines. */
@Command(
        name = "parse",
        description = "Shows what the program reads in feed files.",
        footer = {
            "",
            "Examples:",
            "  kernel-digest parse feed.xml | jq .title",
            "  find feeds -name '*.xml' | kernel-digest parse --kind lore"
        },
        mixinStandardHelpOptions = true)
public final class ParseCommand implements Callable<Integer> {
    private static final JsonFactory JSON = new JsonFactory();

    /** A file is no place on the web, so that relative links resolve against the feed's own. */
    private static final URI NOWHERE = URI.create("file:feed");

    private final FeedParsers parsers;
    private final InputStream in;
    private final PrintStream out;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "feed",
            description = "feed, kernel-releases, lore or kernel-cve (default: ${DEFAULT-VALUE})")
    private String kind = "feed";

    @Parameters(paramLabel = "FILE", description = "Feed files; none: paths on standard input.")
    private List<String> files = List.of();

    public ParseCommand(FeedParsers parsers, InputStream in, PrintStream out) {
        this.parsers = parsers;
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        SourceKind source =
                SourceKind.of(kind)
                        .orElseThrow(() ->
                                new ParameterException(
                                        spec.commandLine(), "no such kind: " + kind));
        for (String file : files) {
            parse(file, source);
        }
        if (files.isEmpty()) {
            BufferedReader paths =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String path = paths.readLine(); path != null; path = paths.readLine()) {
                if (!path.isBlank()) {
                    parse(path.strip(), source);
                }
            }
        }
        out.flush();
        return 0;
    }

    private void parse(String file, SourceKind source) throws IOException {
        try {
            byte[] body = Files.readAllBytes(Path.of(file));
            FeedDocument document = new FeedDocument(body, Optional.empty(), NOWHERE);
            print(file, parsers.of(source).parse(document));
        } catch (UnreadableFeedException unreadable) {
            printError(file, Objects.requireNonNullElse(unreadable.getMessage(), "unreadable"));
        } catch (NoSuchFileException missing) {
            printError(file, "cannot be read: no such file");
        } catch (IOException | InvalidPathException unreadable) {
            printError(file, "cannot be read: " + unreadable);
        }
    }

    private void print(String file, ParsedFeed feed) throws IOException {
        printLine(
                file,
                json -> {
                    json.writeObjectFieldStart("feed");
                    json.writeStringField("title", feed.title());
                    json.writeEndObject();
                });
        for (Entry entry : feed.entries()) {
            printLine(file, json -> write(entry, json));
        }
    }

    private static void write(Entry entry, JsonGenerator json) throws IOException {
        json.writeStringField("id", entry.id().orElse(null));
        json.writeStringField("title", entry.title());
        json.writeStringField("link", entry.link().orElse(null));
        writeDate("published", entry.published(), json);
        // Of an entry that was never changed the feed gives the date of publication only.
        writeDate("updated", entry.updated().or(entry::published), json);
        json.writeStringField("summary", entry.summary());
        json.writeStringField("content", entry.content());
    }

    private static void writeDate(String key, Optional<Instant> date, JsonGenerator json)
            throws IOException {
        json.writeStringField(key, date.map(Instant::toString).orElse(null));
    }

    private void printError(String file, String error) throws IOException {
        printLine(file, json -> json.writeStringField("error", error));
    }

    private void printLine(String file, Fields fields) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("file", file);
            fields.write(json);
            json.writeEndObject();
        }
        out.println(line);
    }

    /** Writes what a line holds besides the file. */
    private interface Fields {
        void write(JsonGenerator json) throws IOException;
    }
}
