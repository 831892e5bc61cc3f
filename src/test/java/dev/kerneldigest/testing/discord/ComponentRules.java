package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Discord's documentation asks of components ("Component Reference"). */
final class ComponentRules {
    private static final int MOST_COMPONENTS = 40;
    private static final int MOST_CHARACTERS = 4000;
    private static final int MOST_ROWS = 5;
    private static final int LINK_STYLE = 5;

    private final List<String> problems;
    private final Set<String> customIds = new HashSet<>();
    private int components;
    private int characters;

    private ComponentRules(List<String> problems) {
        this.problems = problems;
    }

    static void check(JsonNode components, boolean v2, List<String> problems) {
        ComponentRules rules = new ComponentRules(problems);
        components.forEach(rules::visit);
        if (v2) {
            rules.limits();
            return;
        }
        if (components.size() > MOST_ROWS) {
            problems.add("components: at most 5 rows");
        }
        components.forEach(row -> {
            if (row.path("type").asInt() != Components.ACTION_ROW) {
                problems.add("components: only rows without IS_COMPONENTS_V2");
            }
        });
    }

    static boolean isWebUrl(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    private void limits() {
        if (components > MOST_COMPONENTS) {
            problems.add("components: at most 40 in all, not " + components);
        }
        if (characters > MOST_CHARACTERS) {
            problems.add("components: at most 4000 characters in all, not " + characters);
        }
    }

    private void visit(JsonNode component) {
        components++;
        switch (component.path("type").asInt()) {
            case Components.TEXT_DISPLAY -> text(component);
            case Components.BUTTON -> button(component);
            default -> customId(component);
        }
        children(component).forEach(this::visit);
    }

    private static List<JsonNode> children(JsonNode component) {
        List<JsonNode> children = new ArrayList<>();
        component.path("components").forEach(children::add);
        if (component.path("accessory").isObject()) {
            children.add(component.path("accessory"));
        }
        return children;
    }

    private void text(JsonNode display) {
        String content = display.path("content").asText();
        characters += content.length();
        if (content.isBlank()) {
            problems.add("components: a blank text display");
        }
    }

    private void button(JsonNode button) {
        boolean link = button.path("style").asInt() == LINK_STYLE;
        if (button.path("label").asText().isBlank() && button.path("emoji").isEmpty()) {
            problems.add("components: a button without label and emoji");
        }
        if (link && !isWebUrl(button.path("url").asText())) {
            problems.add("components: a link button without an http(s) url");
        }
        if (!link && !button.hasNonNull("custom_id")) {
            problems.add("components: a button without custom_id");
        }
        customId(button);
    }

    private void customId(JsonNode component) {
        if (component.hasNonNull("custom_id")
                && !customIds.add(component.path("custom_id").asText())) {
            problems.add("components: custom_id twice: " + component.path("custom_id").asText());
        }
    }
}
