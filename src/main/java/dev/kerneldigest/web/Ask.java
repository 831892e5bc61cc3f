package dev.kerneldigest.web;

import java.util.Map;
import java.util.Optional;

/**
 * What a browser asks for.
 *
 * @param base the address of the pages as whoever asks knows it, without a slash at its end, e.g.
 *     {@code https://news.example}
 * @param path from the first slash on, e.g. {@code /topic/mm}
 * @param parts what stands in the places that the path leaves open, e.g. {@code id} is {@code mm}
 * @param query the first value of each parameter
 * @param credentials the header {@code Authorization}, which is for {@link AdminToken} only
 */
record Ask(
        String base,
        String path,
        Map<String, String> parts,
        Map<String, String> query,
        Optional<Credentials> credentials) {
    Ask {
        parts = Map.copyOf(parts);
        query = Map.copyOf(query);
    }

    /** What stands in a place that the path leaves open. */
    String part(String name) {
        return parts.getOrDefault(name, "");
    }

    /** A parameter; empty when it is absent or blank. */
    Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** Never printed: it may hold the token. */
    record Credentials(String header) {
        @Override
        public String toString() {
            return "***";
        }
    }
}
