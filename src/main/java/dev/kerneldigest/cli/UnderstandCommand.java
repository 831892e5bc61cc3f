package dev.kerneldigest.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kerneldigest.news.Classifier;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsReader;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.StoryKey;
import dev.kerneldigest.news.TopicId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

/** Shows what is understood of items: JSON lines in, JSON lines out, in the same order. */
@Command(
        name = "understand",
        description = "Shows what is understood of items given as JSON lines on standard input.",
        footer = {
            "",
            "Example:",
            "  echo '{\"id\":\"1\",\"title\":\"Linux 6.18.3\"}' | kernel-digest understand"
        },
        mixinStandardHelpOptions = true)
public final class UnderstandCommand implements Callable<Integer> {
    private static final JsonFactory JSON = new ObjectMapper().getFactory();

    private final NewsReader reader = new NewsReader();
    private final Supplier<? extends Classifier> classifier;
    private final DraftJson drafts;
    private final InputStream in;
    private final PrintStream out;

    /**
     * Takes what it works with.
     *
     * @param classifier is asked for once, when the command runs
     */
    public UnderstandCommand(
            Supplier<? extends Classifier> classifier,
            Unmarking unmarking,
            InputStream in,
            PrintStream out) {
        this.classifier = classifier;
        this.drafts = new DraftJson(unmarking);
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Classifier topics = classifier.get();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                answer(line, number, topics);
            }
        }
        out.flush();
        return 0;
    }

    private void answer(String line, int number, Classifier topics) throws IOException {
        try {
            DraftJson.Named item = drafts.read(line);
            Reading reading = reader.read(item.draft());
            print(item, reading, topics.topicsOf(item.draft(), reading));
        } catch (JsonProcessingException broken) {
            throw new IOException(
                    "understand: line " + number + " is no JSON: " + broken.getOriginalMessage(),
                    broken);
        }
    }

    private void print(DraftJson.Named item, Reading reading, List<TopicId> topics)
            throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeFieldName("id");
            json.writeTree(item.id().isMissingNode() ? null : item.id());
            json.writeStringField("kind", reading.kind().id());
            json.writeStringField("title", reading.title());
            json.writeStringField("text", item.draft().text());
            json.writeBooleanField("paid", reading.paid());
            json.writeStringField("free", reading.free().map(Object::toString).orElse(null));
            json.writeStringField("gist", reading.gist());
            writeAll(json, "topics", topics.stream().map(TopicId::value).toList());
            writeAll(json, "events", reading.events());
            writeAll(json, "versions", reading.versions());
            writePackages(json, reading.kind());
            writeAll(json, "cves", reading.cves());
            writeAll(json, "keys", reading.keys().stream().map(StoryKey::value).toList());
            json.writeEndObject();
        }
        out.println(line);
    }

    private static void writePackages(JsonGenerator json, Kind kind) throws IOException {
        json.writeObjectFieldStart("security");
        if (kind instanceof Kind.SecurityUpdates updates) {
            for (Map.Entry<String, List<String>> distro : updates.packages().entrySet()) {
                writeAll(json, distro.getKey(), distro.getValue());
            }
        }
        json.writeEndObject();
    }

    private static void writeAll(JsonGenerator json, String key, List<String> values)
            throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
