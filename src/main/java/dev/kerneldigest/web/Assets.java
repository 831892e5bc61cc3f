package dev.kerneldigest.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files that pages are made up with; part of the program. */
final class Assets {
    static final String STYLE = "/style.css";
    static final String ICON = "/icon.svg";

    private Assets() {}

    static List<Route> routes() {
        return List.of(
                file(STYLE, "text/css; charset=utf-8"),
                file(ICON, "image/svg+xml"),
                Route.quick(
                        "/robots.txt",
                        _ ->
                                Answer.of(
                                        200,
                                        "text/plain; charset=utf-8",
                                        "User-agent: *\nDisallow: /admin\nDisallow: /search\n")));
    }

    private static Route file(String path, String type) {
        Answer answer =
                Answer.of(200, type, read(path)).with("Cache-Control", "public, max-age=3600");
        return Route.quick(path, _ -> answer);
    }

    private static String read(String path) {
        String name = path.substring(1);
        try (InputStream file = Assets.class.getResourceAsStream(name)) {
            return new String(
                    Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is missing in the program", e);
        }
    }
}
