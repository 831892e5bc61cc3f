package dev.kerneldigest.web;

import dev.kerneldigest.delivery.Line;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the process lives ({@code /healthz}: to be started anew if not) and whether it does its
 * work ({@code /readyz}: the database answers and has this program's tables, Discord is connected).
 * Neither says more than that to whoever asks.
 */
final class Health {
    private static final Logger LOG = LoggerFactory.getLogger(Health.class);
    private static final String JSON = "application/json; charset=utf-8";
    private static final String OK = "ok";

    private final Works works;

    Health(Works works) {
        this.works = works;
    }

    Answer alive(Ask ask) {
        return Answer.of(200, JSON, "{\"status\":\"ok\"}\n");
    }

    Answer ready(Ask ask) {
        Map<String, String> checks = new LinkedHashMap<>();
        checks.put("database", database());
        checks.put("discord", works.line().get().isOpen() ? OK : "not connected");
        boolean ready = checks.values().stream().allMatch(OK::equals);
        String parts =
                checks.entrySet().stream()
                        .map(check -> "\"%s\":\"%s\"".formatted(check.getKey(), check.getValue()))
                        .collect(Collectors.joining(","));
        String json = "{\"ready\":%s,\"checks\":{%s}}\n".formatted(ready, parts);
        return Answer.of(ready ? 200 : 503, JSON, json);
    }

    private String database() {
        try {
            works.database().run();
            return OK;
        } catch (RuntimeException failure) {
            LOG.warn("The database does not answer. reason={}", failure.toString());
            return "not reachable";
        }
    }

    /** Why nothing is sent, for pages. */
    Optional<String> trouble() {
        return Optional.of(works.line().get()).flatMap(Line::trouble);
    }
}
