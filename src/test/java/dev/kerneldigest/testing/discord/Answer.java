package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the API answers; no body for 204. */
record Answer(int status, Optional<JsonNode> body, Map<String, String> headers) {
    static Answer of(int status, JsonNode body) {
        return new Answer(status, Optional.of(body), Map.of());
    }

    static Answer ok(JsonNode body) {
        return of(200, body);
    }

    static Answer nothing() {
        return new Answer(204, Optional.empty(), Map.of());
    }

    /**
     * Too many requests. With a {@code Via} header, since without one the client takes it for a ban
     * by Cloudflare.
     */
    static Answer tooMany(int seconds, String scope) {
        boolean global = scope.equals("global");
        JsonNode body =
                Json.object()
                        .put("message", "You are being rate limited.")
                        .put("retry_after", (double) seconds)
                        .put("global", global);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Retry-After", Integer.toString(seconds));
        headers.put("Via", "1.1 google");
        headers.put("X-RateLimit-Scope", scope);
        if (global) {
            headers.put("X-RateLimit-Global", "true");
        }
        return new Answer(429, Optional.of(body), Map.copyOf(headers));
    }
}
