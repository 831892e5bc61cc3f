package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Discord's own description of its API, loaded once a JVM; absent where the file is. */
final class OpenApi {
    private static final Path FILE = Path.of("../shared/discord/openapi.json");
    private static final String URI = "https://discord.example/openapi.json";

    /** A wrong branch of a union gives dozens of errors; the first ones tell enough. */
    private static final int MOST_ERRORS = 5;

    private final SchemaRegistry registry;
    private final JsonNode paths;
    private final Map<String, Optional<Schema>> schemas = new ConcurrentHashMap<>();

    /** Loads when first asked for. */
    private static final class Loaded {
        static final Optional<OpenApi> INSTANCE =
                Files.isReadable(FILE) ? Optional.of(new OpenApi()) : Optional.empty();
    }

    private OpenApi() {
        String text = text();
        paths = Json.read(text).path("paths");
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        registry =
                SchemaRegistry.withDialect(
                        Dialects.getOpenApi31(),
                        builder -> builder.schemas(Map.of(URI, text)).schemaRegistryConfig(config));
    }

    static Optional<OpenApi> load() {
        return Loaded.INSTANCE;
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + FILE, unreadable);
        }
    }

    /** What is wrong with the body of a route, named as in the file; empty when nothing is. */
    List<String> errors(String route, JsonNode body) {
        Optional<Schema> schema = schemas.computeIfAbsent(route, this::find);
        if (schema.isEmpty()) {
            return List.of();
        }
        String json = new String(Json.write(body), StandardCharsets.UTF_8);
        return schema.get().validate(json, InputFormat.JSON).stream()
                .limit(MOST_ERRORS)
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    private Optional<Schema> find(String route) {
        int space = route.indexOf(' ');
        String method = route.substring(0, space).toLowerCase(java.util.Locale.ROOT);
        String path = route.substring(space + 1);
        JsonNode body = paths.path(path).path(method).path("requestBody");
        if (body.path("content").path("application/json").isMissingNode()) {
            return Optional.empty();
        }
        String pointer =
                "/paths/%s/%s/requestBody/content/application~1json/schema"
                        .formatted(escape(path), method);
        return Optional.of(registry.getSchema(SchemaLocation.of(URI + "#" + pointer)));
    }

    /** A path as part of a JSON pointer in a URI's fragment. */
    private static String escape(String path) {
        return path.replace("~", "~0")
                .replace("/", "~1")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("@", "%40");
    }
}
