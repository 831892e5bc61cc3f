package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What Discord's documentation asks of slash commands ("Application Commands"). */
final class CommandRules {
    private static final int MOST_COMMANDS = 100;
    private static final int MOST_CHARACTERS = 8000;
    private static final int CHAT_INPUT = 1;
    private static final Pattern NAME =
            Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");

    private CommandRules() {}

    /** What is wrong with one command, or with all of them. */
    static List<String> problems(JsonNode body) {
        List<String> problems = new ArrayList<>();
        if (!body.isArray()) {
            command(body, problems);
            return problems;
        }
        Set<String> names = new HashSet<>();
        for (JsonNode command : body) {
            command(command, problems);
            if (!names.add(command.path("type").asInt(1) + name(command))) {
                problems.add(name(command) + ": a command twice");
            }
        }
        if (body.size() > MOST_COMMANDS) {
            problems.add("at most 100 commands, not " + body.size());
        }
        return problems;
    }

    private static void command(JsonNode command, List<String> problems) {
        if (command.path("type").asInt(CHAT_INPUT) != CHAT_INPUT) {
            return;
        }
        named(command, problems);
        options(command, problems);
        int characters = characters(command);
        if (characters > MOST_CHARACTERS) {
            problems.add(name(command) + ": at most 8000 characters, not " + characters);
        }
    }

    private static void named(JsonNode node, List<String> problems) {
        String name = name(node);
        if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
            problems.add("not a name for a command or option: \"" + name + "\"");
        }
        if (node.path("description").asText().isBlank()) {
            problems.add(name + ": a description is required");
        }
    }

    private static void options(JsonNode parent, List<String> problems) {
        Set<String> names = new HashSet<>();
        boolean optional = false;
        for (JsonNode option : parent.path("options")) {
            String where = name(parent) + " " + name(option);
            named(option, problems);
            if (!names.add(name(option))) {
                problems.add(where + ": an option twice");
            }
            boolean required = option.path("required").asBoolean();
            if (required && optional) {
                problems.add(where + ": required options come first");
            }
            optional |= !required;
            if (option.path("autocomplete").asBoolean() && !option.path("choices").isEmpty()) {
                problems.add(where + ": choices or autocomplete, not both");
            }
            options(option, problems);
        }
    }

    /** Characters of names, descriptions and values, the options included. */
    private static int characters(JsonNode node) {
        int sum = name(node).length() + node.path("description").asText().length();
        for (JsonNode choice : node.path("choices")) {
            sum += name(choice).length() + choice.path("value").asText().length();
        }
        for (JsonNode option : node.path("options")) {
            sum += characters(option);
        }
        return sum;
    }

    private static String name(JsonNode node) {
        return node.path("name").asText();
    }
}
