package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Checks each body against Discord's OpenAPI file and its documentation, refuses wrong ones as
 * Discord does (400, code 50035) and keeps what was wrong. Safe for many threads.
 */
final class BodyCheck {
    private final List<Violation> violations = new CopyOnWriteArrayList<>();

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    void check(Request request) {
        if (request.body().isEmpty()) {
            return;
        }
        List<String> problems = problems(request.route(), request.body().get());
        if (problems.isEmpty()) {
            return;
        }
        problems.forEach(problem -> violations.add(new Violation(request.route(), problem)));
        throw new ApiError(400, 50035, "Invalid Form Body: " + String.join("; ", problems));
    }

    /** What is wrong with a body; empty when nothing is. */
    static List<String> problems(String route, JsonNode body) {
        List<String> problems = new ArrayList<>();
        OpenApi.load()
                .ifPresent(api -> problems.addAll(api.errors(route, Lenience.normalised(body))));
        if (route.endsWith(CommandRoutes.COMMANDS)) {
            problems.addAll(CommandRules.problems(body));
        } else if (route.endsWith("/callback")) {
            problems.addAll(callback(body));
        } else if (route.startsWith("POST ") && isMessage(route)) {
            problems.addAll(MessageRules.problems(body, true));
        } else if (isMessage(route)) {
            problems.addAll(MessageRules.problems(body, false));
        }
        return problems;
    }

    private static boolean isMessage(String route) {
        return route.contains("/messages") || route.endsWith("/{webhook_token}");
    }

    private static List<String> callback(JsonNode body) {
        return switch (body.path("type").asInt()) {
            case CallbackType.MESSAGE -> MessageRules.problems(body.path("data"), true);
            case CallbackType.UPDATE -> MessageRules.problems(body.path("data"), false);
            default -> List.of();
        };
    }
}
