package dev.kerneldigest.config;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads environment variables; an empty one counts as absent, as compose files leave them. */
final class Variables {
    private static final List<String> KNOWN =
            List.of(
                    "DISCORD_TOKEN",
                    "DISCORD_TOKEN_FILE",
                    "DISCORD_API_URL",
                    "DISCORD_GATEWAY_URL",
                    "DISCORD_SHARDS",
                    "KERNEL_DIGEST_CONFIG",
                    "KERNEL_DIGEST_DB",
                    "KERNEL_DIGEST_DB_USER",
                    "KERNEL_DIGEST_DB_PASSWORD",
                    "KERNEL_DIGEST_DB_PASSWORD_FILE",
                    "KERNEL_DIGEST_HTTP",
                    "KERNEL_DIGEST_HTTP_TOKEN",
                    "KERNEL_DIGEST_HTTP_TOKEN_FILE",
                    "KERNEL_DIGEST_LOG_FORMAT");

    private final Map<String, String> variables;
    private final Problems problems;

    Variables(Map<String, String> variables, Problems problems) {
        this.variables = variables;
        this.problems = problems;
    }

    /**
     * Tells of names that are a typing mistake away from ours. Others that begin like ours are left
     * alone: Kubernetes sets {@code KERNEL_DIGEST_PORT} and the like for a service of our name.
     */
    void tellTypos() {
        variables.keySet().stream()
                .filter(name -> name.startsWith("DISCORD_") || name.startsWith("KERNEL_DIGEST_"))
                .filter(name -> !KNOWN.contains(name))
                .sorted()
                .forEach(name ->
                        Nearest.to(name, KNOWN)
                                .ifPresent(meant ->
                                        complain(
                                                name,
                                                "no such variable, did you mean " + meant + "?")));
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    <T> Optional<T> find(String name, Form<T> form) {
        Optional<String> text = text(name).map(String::strip);
        Optional<T> value = text.flatMap(form.parser());
        if (text.isPresent() && value.isEmpty()) {
            // A database URL may hold a password, so no value is repeated here.
            complain(name, "has another form, allowed: " + form.allowed());
        }
        return value;
    }

    /** What stands in the variable, or in the file that the one with {@code _FILE} names. */
    Optional<Secret> secret(String name, Form<String> form) {
        String other = name + "_FILE";
        if (text(name).isPresent() && text(other).isPresent()) {
            complain(other, "is set beside " + name + ", keep one");
        }
        if (text(name).isPresent()) {
            return find(name, form).map(Secret::new);
        }
        Optional<String> held = text(other).flatMap(path -> content(other, path));
        Optional<Secret> secret = held.flatMap(form.parser()).map(Secret::new);
        if (held.isPresent() && secret.isEmpty()) {
            complain(other, "names a file that must hold " + form.allowed());
        }
        return secret;
    }

    private Optional<String> content(String name, String path) {
        try {
            return Optional.of(Files.readString(Path.of(path)).strip());
        } catch (MalformedInputException _) {
            complain(name, "names a file that is no UTF-8 text: " + path);
        } catch (IOException | InvalidPathException _) {
            complain(name, "names a file that can't be read: " + path);
        }
        return Optional.empty();
    }

    void complain(String name, String message) {
        problems.add(0, name, message);
    }
}
