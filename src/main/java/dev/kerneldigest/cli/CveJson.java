package dev.kerneldigest.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kerneldigest.cve.Affected;
import dev.kerneldigest.cve.CvePair;
import dev.kerneldigest.cve.CvePoint;
import dev.kerneldigest.cve.CveScore;
import dev.kerneldigest.cve.CveTopics;
import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.TopicId;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what was read of a CVE as a line of JSON. */
final class CveJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final CveTopics topics;
    private final Optional<KernelVersion> version;

    /**
     * Makes a writer.
     *
     * @param version the kernel about which each line is to say whether it is affected
     */
    CveJson(CveTopics topics, Optional<KernelVersion> version) {
        this.topics = topics;
        this.version = version;
    }

    String line(String file, KernelCve cve) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("file", file);
            json.writeStringField("cve", cve.id());
            json.writeBooleanField("rejected", cve.rejected());
            json.writeStringField("title", cve.title());
            writeAll(json, "files", cve.extent().files());
            writePairs(json, cve.extent().pairs());
            json.writeStringField(
                    "severity", cve.score().map(score -> score.severity().name()).orElse(null));
            writeScore(json, cve.score());
            writeAll(
                    json,
                    "topics",
                    topics.of(cve.extent().files()).stream().map(TopicId::value).toList());
            if (version.isPresent()) {
                writeAnswer(json, cve.affects(version.get()));
            }
            json.writeEndObject();
        }
        return line.toString();
    }

    /** The line of a file that has none. */
    static String error(String file, String error) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("file", file);
            json.writeStringField("error", error);
            json.writeEndObject();
        }
        return line.toString();
    }

    private static void writePairs(JsonGenerator json, List<CvePair> pairs) throws IOException {
        json.writeArrayFieldStart("pairs");
        for (CvePair pair : pairs) {
            json.writeStartObject();
            json.writeStringField("introduced", version(pair.introduced()));
            json.writeStringField("fixed", version(pair.fixed()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static @Nullable String version(Optional<CvePoint> point) {
        return point.map(it -> it.version().toString()).orElse(null);
    }

    private static void writeScore(JsonGenerator json, Optional<CveScore> score)
            throws IOException {
        if (score.isPresent()) {
            json.writeNumberField("score", score.get().base());
        } else {
            json.writeNullField("score");
        }
    }

    private static void writeAnswer(JsonGenerator json, Affected affected) throws IOException {
        switch (affected) {
            case Affected.Yes _ -> json.writeBooleanField("affected", true);
            case Affected.No _ -> json.writeBooleanField("affected", false);
            case Affected.Unknown _ -> json.writeNullField("affected");
        }
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
