package dev.kerneldigest.cve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads records of the CVE JSON 5 format as the kernel's team writes them. Older ones differ in
 * names ({@code cveID}, {@code versionType: custom}); some lack parts. What is of no kernel, or has
 * no id, is refused.
 */
public final class CveRecordJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The ways that scores are written, the newest first. */
    private static final List<String> METRICS =
            List.of("cvssV4_0", "cvssV3_1", "cvssV3_0", "cvssV2_0");

    private CveRecordJson() {}

    /**
     * Reads a record.
     *
     * @throws UnreadableCveException when it is no JSON, or no record of a CVE
     */
    public static KernelCve read(String json) throws UnreadableCveException {
        JsonNode record = tree(json);
        JsonNode metadata = record.path("cveMetadata");
        String id = metadata.path("cveId").asText(metadata.path("cveID").asText("")).strip();
        if (!KernelCve.isId(id)) {
            throw new UnreadableCveException("the record has no CVE id");
        }
        JsonNode cna = record.path("containers").path("cna");
        return new KernelCve(
                id,
                title(cna),
                metadata.path("state").asText("").equalsIgnoreCase("REJECTED"),
                new Extent(new RecordedPairs(cna.path("affected")).read(), true, files(cna)),
                score(cna));
    }

    private static JsonNode tree(String json) throws UnreadableCveException {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new UnreadableCveException("no JSON: " + broken.getOriginalMessage());
        }
    }

    /** Records of 2024 have no title; the description has the commit's subject below a heading. */
    private static String title(JsonNode cna) {
        String title = cna.path("title").asText("").strip();
        if (!title.isEmpty()) {
            return title;
        }
        String[] paragraphs =
                cna.path("descriptions").path(0).path("value").asText("").split("\n\n", 3);
        boolean hasHeading =
                paragraphs.length > 1
                        && paragraphs[0].toLowerCase(Locale.ROOT).endsWith("been resolved:");
        return hasHeading ? paragraphs[1].strip().replaceAll("\\s+", " ") : "";
    }

    private static List<String> files(JsonNode cna) {
        Set<String> files = new LinkedHashSet<>();
        cna.path("affected")
                .forEach(entry ->
                        entry.path("programFiles").forEach(file -> files.add(file.asText(""))));
        files.remove("");
        return List.copyOf(files);
    }

    private static Optional<CveScore> score(JsonNode cna) {
        for (String name : METRICS) {
            for (JsonNode metric : cna.path("metrics")) {
                JsonNode score = metric.path(name);
                if (score.path("baseScore").isNumber()) {
                    return CveScore.of(
                            score.path("baseScore").asDouble(),
                            score.path("baseSeverity").asText(""),
                            score.path("vectorString").asText(""));
                }
            }
        }
        return Optional.empty();
    }
}
