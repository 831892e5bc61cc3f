package dev.kerneldigest.testing.discord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a path. Routes are named as in Discord's OpenAPI file. */
final class Router {
    private final List<Route> routes = new ArrayList<>();

    /** Answers one kind of request. */
    interface Handler {
        Answer answer(Request request);
    }

    /** A route, e.g. {@code GET /users/@me}; {@code open} ones need no bot token. */
    record Route(String name, List<String> parts, boolean open, Handler handler) {
        /** What stands in the places of the template; empty when the path is another. */
        Optional<Map<String, String>> match(List<String> path) {
            if (path.size() != parts.size()) {
                return Optional.empty();
            }
            Map<String, String> found = new LinkedHashMap<>();
            for (int i = 0; i < parts.size(); i++) {
                String part = parts.get(i);
                if (part.startsWith("{")) {
                    found.put(part.substring(1, part.length() - 1), path.get(i));
                } else if (!part.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(found);
        }
    }

    /** A route with the places filled in. */
    record Match(Route route, Map<String, String> parameters) {}

    Router with(String name, Handler handler) {
        routes.add(new Route(name, parts(name), false, handler));
        return this;
    }

    /** A route where the path itself holds the secret. */
    Router open(String name, Handler handler) {
        routes.add(new Route(name, parts(name), true, handler));
        return this;
    }

    Optional<Match> find(String method, String path) {
        List<String> parts = parts(method + " " + path);
        for (Route route : routes) {
            Optional<Map<String, String>> match = route.match(parts);
            if (match.isPresent()) {
                return Optional.of(new Match(route, match.get()));
            }
        }
        return Optional.empty();
    }

    private static List<String> parts(String name) {
        return List.of(name.split("[ /]+", -1));
    }
}
