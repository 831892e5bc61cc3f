package dev.kerneldigest.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * JSON as columns hold it. Members and type names are written out here and in its users, never
 * taken from Java's names, so that renaming a class does not make old rows unreadable.
 */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static <T> ArrayNode texts(Collection<T> values) {
        ArrayNode array = array();
        values.forEach(value -> array.add(value.toString()));
        return array;
    }

    static String write(JsonNode node) {
        try {
            return StorableText.of(MAPPER.writeValueAsString(node), Integer.MAX_VALUE);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws DatabaseException when it is no JSON: somebody else wrote it
     */
    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new DatabaseException(
                    "a row of the database holds broken JSON: restore a backup", e);
        }
    }

    static List<String> texts(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    static <T> List<T> list(JsonNode array, Function<JsonNode, T> reader) {
        List<T> values = new ArrayList<>(array.size());
        array.forEach(element -> values.add(reader.apply(element)));
        return values;
    }

    /** The value of a member that every writer writes. */
    static JsonNode member(JsonNode object, String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            throw new DatabaseException(
                    "a row of the database lacks \"" + name + "\" in its JSON: restore a backup");
        }
        return value;
    }

    /** The value of a member that is not always written. */
    static Optional<JsonNode> maybe(JsonNode object, String name) {
        return Optional.ofNullable(object.get(name));
    }

    static String text(JsonNode object, String name) {
        return member(object, name).asText();
    }

    static DatabaseException unknown(String what, String type) {
        return new DatabaseException(
                "the database holds a %s of the unknown type \"%s\": use a newer kernel-digest"
                        .formatted(what, type));
    }
}
