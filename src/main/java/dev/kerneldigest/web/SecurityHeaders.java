package dev.kerneldigest.web;

import io.javalin.http.Context;
import java.util.Map;

/**
 * What every answer has: browsers load nothing but our own style sheet, run nothing, and show the
 * pages in no frame.
 */
final class SecurityHeaders {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    static final Map<String, String> ALL =
            Map.of(
                    "Content-Security-Policy", POLICY,
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "no-referrer",
                    "Cross-Origin-Resource-Policy", "same-origin",
                    "Cross-Origin-Opener-Policy", "same-origin",
                    "Vary", "Accept-Encoding",
                    "Cache-Control", "no-cache");

    private SecurityHeaders() {}

    static void add(Context context) {
        ALL.forEach(context::header);
    }
}
