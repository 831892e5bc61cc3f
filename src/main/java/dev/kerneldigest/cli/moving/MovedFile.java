package dev.kerneldigest.cli.moving;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kerneldigest.cli.moving.FeedList.Entry;
import dev.kerneldigest.feed.Opml;
import dev.kerneldigest.feed.UnreadableFeedException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file to import, as far as it is known what it is. */
sealed interface MovedFile {
    /** Nobody's subscriptions are longer; in bytes. */
    long MOST_BYTES = 64L << 20;

    /** Our own export. */
    record Servers(JsonNode root) implements MovedFile {}

    /** The feeds of another program. */
    record Feeds(FeedList list) implements MovedFile {}

    /**
     * Reads a file.
     *
     * @throws IOException when it is nothing to import; the message says why
     */
    static MovedFile read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no file " + file);
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is larger than 64 MiB: that is no list of feeds");
        }
        byte[] bytes = bytes(file);
        try {
            MovedFile read = isXml(bytes) ? new Feeds(opml(bytes)) : json(bytes);
            if (read instanceof Feeds(var list) && list.isEmpty()) {
                throw new IOException("names no feed");
            }
            return read;
        } catch (JsonProcessingException broken) {
            throw new IOException("%s is no JSON: %s".formatted(file, Json.where(broken)), broken);
        } catch (UnreadableFeedException broken) {
            throw new IOException(
                    "%s is no OPML: %s"
                            .formatted(file, Members.shown(String.valueOf(broken.getMessage()))),
                    broken);
        } catch (IOException refused) {
            throw new IOException(file + ": " + refused.getMessage(), refused);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (FileSystemException refused) {
            throw new IOException(file + " cannot be read: is it yours to read?", refused);
        }
    }

    private static boolean isXml(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && bytes[at] != '<' && bytes[at] != '{' && bytes[at] != '[') {
            at++;
        }
        return at < bytes.length && bytes[at] == '<';
    }

    private static FeedList opml(byte[] bytes) throws UnreadableFeedException {
        List<Entry> entries = new ArrayList<>();
        for (Opml.Outline outline : Opml.read(bytes)) {
            String place = "feed " + (entries.size() + 1);
            entries.add(new Entry(place, outline.title(), outline.url(), Optional.empty()));
        }
        return new FeedList(Optional.empty(), Optional.empty(), entries, List.of());
    }

    private static MovedFile json(byte[] bytes) throws IOException {
        JsonNode root = Json.MAPPER.readTree(bytes);
        if (root.has("servers")) {
            return new Servers(root);
        }
        if (MonitorRss.isLike(root)) {
            return new Feeds(MonitorRss.read(root));
        }
        throw new IOException(
                "neither an export of kernel-digest nor a backup of MonitoRSS (docs/moving.md shows both)");
    }

    /** The feeds that a file names, whosever. */
    default FeedList feeds() {
        return switch (this) {
            case Feeds(FeedList list) -> list;
            case Servers(JsonNode root) -> {
                List<Entry> all = new ArrayList<>();
                root.path("servers")
                        .forEach(server -> all.addAll(MonitorRss.read(server).entries()));
                yield new FeedList(Optional.empty(), Optional.empty(), all, List.of());
            }
        };
    }

    /** JSON as strict as it is written. */
    final class Json {
        private static final ObjectMapper MAPPER =
                JsonMapper.builder()
                        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build();

        private Json() {}

        private static String where(JsonProcessingException broken) {
            String mistake = Members.shown(broken.getOriginalMessage());
            return broken.getLocation() == null
                    ? mistake
                    : "line %d: %s".formatted(broken.getLocation().getLineNr(), mistake);
        }
    }
}
