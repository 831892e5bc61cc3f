package dev.kerneldigest.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Link;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads items from JSON: {@code {"id","source","title","html","text","url","date"}}. */
final class DraftJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Unmarking unmarking;

    DraftJson(Unmarking unmarking) {
        this.unmarking = unmarking;
    }

    /** An item and its id, which is a text or a number and comes back as it was. */
    record Named(JsonNode id, Draft draft) {}

    /**
     * Reads a line.
     *
     * @throws JsonProcessingException when it is no JSON object
     */
    Named read(String line) throws JsonProcessingException {
        JsonNode node = JSON.readTree(line);
        Draft plain =
                new Draft(
                        text(node, "source"),
                        text(node, "title"),
                        text(node, "text"),
                        List.<String>of(),
                        List.<Link>of(),
                        url(text(node, "url")),
                        date(text(node, "date")));
        String html = text(node, "html");
        return new Named(node.path("id"), html.isBlank() ? plain : unmarking.withHtml(plain, html));
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText("");
    }

    private static Optional<URI> url(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(new URI(text.strip()));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> date(String text) {
        return LenientDate.parse(text);
    }
}
