package dev.kerneldigest.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Turns one HTTP answer into what it means for a feed. */
final class AnswerReader {
    /** Enough of a refusal to see whose bot check it is, in bytes. */
    private static final int REFUSAL = 64 * 1024;

    /** No server needs a longer validator, and each is stored; in characters. */
    private static final int LONGEST_VALIDATOR = 1024;

    private static final char REPLACEMENT = '\uFFFD';

    private final int mostBytes;
    private final InstantSource time;
    private final LargeBodies large;

    AnswerReader(int mostBytes, InstantSource time, LargeBodies large) {
        this.mostBytes = mostBytes;
        this.time = time;
        this.large = large;
    }

    /**
     * Reads the whole answer.
     *
     * @param moved where the feed lives now, when only permanent redirects led here
     * @throws IOException when the connection breaks on the way or the compression is damaged
     */
    Answer read(Response response, Optional<URI> moved) throws IOException {
        return switch (response.code()) {
            case 301, 308 -> elsewhere(response, true);
            case 302, 303, 307 -> elsewhere(response, false);
            default -> new Answer.Final(outcome(response, moved));
        };
    }

    private static Answer elsewhere(Response response, boolean permanent) {
        String location = response.header("Location");
        return location == null
                ? new Answer.Final(
                        new FetchOutcome.Failed(
                                "HTTP " + response.code() + " that does not say where to"))
                : new Answer.Elsewhere(location, permanent);
    }

    private FetchOutcome outcome(Response response, Optional<URI> moved) throws IOException {
        Headers headers = response.headers();
        return switch (response.code()) {
            case 200, 203 -> document(response, moved);
            case 304 -> notModified(response);
            case 401, 403 -> refused(response);
            case 410 -> new FetchOutcome.Gone();
            case 429, 503 ->
                    new FetchOutcome.RateLimited(
                            response.code(), RevisitAdvice.retryAfter(headers, time.instant()));
            default -> new FetchOutcome.Failed("HTTP " + response.code());
        };
    }

    private FetchOutcome document(Response response, Optional<URI> moved) throws IOException {
        if (response.body().contentLength() > mostBytes) {
            return tooLarge();
        }
        byte[] body = body(response.body().byteStream());
        if (body.length > mostBytes) {
            return tooLarge();
        }
        Optional<String> packed = LeftCompression.complaint(body, response.headers());
        if (packed.isPresent()) {
            return new FetchOutcome.Failed(packed.get());
        }
        Headers headers = response.headers();
        FeedDocument document =
                new FeedDocument(
                        body,
                        Optional.ofNullable(headers.get("Content-Type")),
                        response.request().url().uri());
        if (RefusalPage.isStartOf(body)) {
            return RefusalPage.botCheck(body)
                    .<FetchOutcome>map(check -> new FetchOutcome.Blocked(describe(check)))
                    .orElseGet(() -> new FetchOutcome.Page(document));
        }
        return new FetchOutcome.Fetched(
                document,
                new Validators(validator(headers, "ETag"), validator(headers, "Last-Modified")),
                moved,
                RevisitAdvice.fresh(headers, time.instant()));
    }

    private byte[] body(InputStream stream) throws IOException {
        byte[] start = stream.readNBytes(Math.min(LargeBodies.SMALL, mostBytes + 1));
        if (start.length < LargeBodies.SMALL) {
            return start;
        }
        large.enter();
        byte[] rest = stream.readNBytes(mostBytes + 1 - start.length);
        byte[] whole = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, whole, start.length, rest.length);
        return whole;
    }

    private FetchOutcome tooLarge() {
        return new FetchOutcome.Failed("body larger than " + size(mostBytes));
    }

    private FetchOutcome notModified(Response response) {
        Headers asked = response.request().headers();
        if (asked.get("If-None-Match") == null && asked.get("If-Modified-Since") == null) {
            return new FetchOutcome.Failed("HTTP 304 to a request without conditions");
        }
        return new FetchOutcome.NotModified(
                RevisitAdvice.fresh(response.headers(), time.instant()));
    }

    private static FetchOutcome refused(Response response) throws IOException {
        Optional<String> check =
                "challenge".equals(response.header("cf-mitigated"))
                        ? Optional.of("Cloudflare")
                        : RefusalPage.botCheck(start(response.body()));
        String status = "HTTP " + response.code();
        return new FetchOutcome.Blocked(
                check.map(name -> status + ", a bot check (" + name + ")").orElse(status));
    }

    private static byte[] start(ResponseBody body) throws IOException {
        return body.byteStream().readNBytes(REFUSAL);
    }

    private static String describe(String check) {
        return "a bot check (" + check + ") in place of the feed";
    }

    /** A header that can go back exactly as it came; others are not worth keeping. */
    private static Optional<String> validator(Headers headers, String name) {
        return Optional.ofNullable(headers.get(name))
                .filter(value -> !value.isBlank() && value.length() <= LONGEST_VALIDATOR)
                .filter(value -> value.chars().noneMatch(AnswerReader::isLost));
    }

    /** Control characters, and bytes that were no UTF-8 and came out as U+FFFD. */
    private static boolean isLost(int character) {
        return (character < ' ' && character != '\t')
                || character == 0x7f
                || character == REPLACEMENT;
    }

    private static String size(int bytes) {
        int mebibyte = 1024 * 1024;
        return bytes >= mebibyte ? bytes / mebibyte + " MiB" : bytes + " bytes";
    }

    /** What one request on the way came to. */
    sealed interface Answer {
        /** The end of the way. */
        record Final(FetchOutcome outcome) implements Answer {}

        /** Ask there, by the Location header; {@code permanent} for 301 and 308. */
        record Elsewhere(String location, boolean permanent) implements Answer {}
    }
}
