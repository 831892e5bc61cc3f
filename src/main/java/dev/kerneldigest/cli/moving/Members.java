package dev.kerneldigest.cli.moving;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kerneldigest.text.HtmlText;
import dev.kerneldigest.topic.query.QueryNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * An object of a file that people may have written: its members are asked for by name, and what is
 * wrong with one is told in a line with its place. Members that are null are not there.
 *
 * @param place where the object is, e.g. {@code servers[0]}; empty for the whole file
 * @param wrong hears of each mistake
 */
record Members(JsonNode node, String place, Consumer<String> wrong) {
    /** Of a wrong value that is told again; enough to find it by. */
    private static final int SHOWN = 60;

    /** The longest text that any member may have, in characters. */
    private static final int LONGEST = 2_000;

    /** Tells when it is no object, or has members of other names: those would be lost unseen. */
    boolean hasOnly(List<String> names) {
        if (!node.isObject()) {
            wrong.accept(
                    "%s must be an object like {\"%s\": …}".formatted(place, names.getFirst()));
            return false;
        }
        List<String> given = new ArrayList<>();
        node.fieldNames().forEachRemaining(given::add);
        given.removeAll(names);
        given.forEach(name ->
                wrong.accept(
                        "%s: there is no such member.%s"
                                .formatted(
                                        at(shown(name)), QueryNames.suggestion(name, names, 1))));
        return given.isEmpty();
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** A text as it stands; empty when it is not there, or wrong, which is told. */
    Optional<String> text(String name) {
        if (!has(name)) {
            return Optional.empty();
        }
        JsonNode value = node.get(name);
        if (!value.isTextual() && !value.isIntegralNumber()) {
            tell(name, "must be a text in quotes");
            return Optional.empty();
        }
        String text = value.asText();
        if (text.isBlank() || text.length() > LONGEST) {
            tell(name, "must be a text of 1 to " + LONGEST + " characters");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /**
     * What a text says.
     *
     * @param reader empty for what it cannot read
     * @param allowed what it can, e.g. {@code a time like 07:30}
     */
    <T> Optional<T> value(String name, Function<String, Optional<T>> reader, String allowed) {
        Optional<String> text = text(name);
        Optional<T> value = text.flatMap(reader);
        if (text.isPresent() && value.isEmpty()) {
            tell(name, "\"%s\" is not %s".formatted(shown(text.get()), allowed));
        }
        return value;
    }

    /** The same of a member that must be there. */
    <T> Optional<T> require(String name, Function<String, Optional<T>> reader, String allowed) {
        if (!has(name)) {
            tell(name, "is missing: " + allowed);
        }
        return value(name, reader, allowed);
    }

    /** The elements of a list, none where there is no list. */
    List<JsonNode> list(String name) {
        if (!has(name)) {
            return List.of();
        }
        JsonNode value = node.get(name);
        if (!value.isArray()) {
            tell(name, "must be a list in [ ]");
            return List.of();
        }
        return StreamSupport.stream(value.spliterator(), false).toList();
    }

    /** The objects of a list, each with its place. */
    List<Members> objects(String name) {
        List<JsonNode> elements = list(name);
        List<Members> objects = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            objects.add(new Members(elements.get(i), "%s[%d]".formatted(at(name), i), wrong));
        }
        return objects;
    }

    /** The texts of a list. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : list(name)) {
            if (element.isTextual() && !element.asText().isBlank()) {
                texts.add(HtmlText.plainLine(element.asText()).strip());
            } else {
                tell(name, "must hold texts in quotes only");
            }
        }
        return texts;
    }

    /** An object in it. */
    Optional<Members> object(String name) {
        return has(name)
                ? Optional.of(new Members(node.get(name), at(name), wrong))
                : Optional.empty();
    }

    /** Tells what is wrong with a member, in our words. */
    void tell(String name, String mistake) {
        wrong.accept(at(name) + ": " + mistake);
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    /** A stranger's text, short and on one line. */
    static String shown(String text) {
        String line = HtmlText.plainLine(text);
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
