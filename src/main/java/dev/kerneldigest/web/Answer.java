package dev.kerneldigest.web;

import java.util.Map;

/**
 * What a browser gets.
 *
 * @param status an HTTP status, RFC 9110 section 15
 * @param type the media type, with the charset where there is one
 * @param headers beside those that every answer has
 */
record Answer(int status, String type, String body, Map<String, String> headers) {
    private static final String HTML = "text/html; charset=utf-8";

    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer of(int status, String type, String body) {
        return new Answer(status, type, body, Map.of());
    }

    static Answer page(String html) {
        return page(200, html);
    }

    static Answer page(int status, String html) {
        return of(status, HTML, html);
    }

    /** The same with one more header. */
    Answer with(String header, String value) {
        return new Answer(status, type, body, Map.of(header, value));
    }
}
