package dev.kerneldigest.feed;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.FetchOutcome.Failed;
import dev.kerneldigest.feed.FetchOutcome.Fetched;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.TestFeedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Size, time and broken connections are bounded, and each bound has a reason for people. */
@Timeout(20)
final class FetchBoundsTest {
    private static final int MOST = 1 << 20;

    private final TestFeedServer server = TestFeedServer.start();
    private final OkHttpFetcher patient = fetcher(Duration.ofSeconds(15));
    private final OkHttpFetcher hasty = fetcher(Duration.ofMillis(300));

    @AfterEach
    void stop() {
        patient.close();
        hasty.close();
        server.close();
    }

    @Test
    void aBodyOfExactlyTheBoundIsRead() {
        server.on("/f", Answers.body(" ".repeat(MOST)));
        assertThat(fetch(patient, "/f")).isInstanceOf(Fetched.class);
    }

    @Test
    void aLargerBodyIsRefused() {
        server.on("/f", Answers.body(" ".repeat(MOST + 1)));
        assertThat(fetch(patient, "/f")).isEqualTo(new Failed("body larger than 1 MiB"));
    }

    @DisplayName("F7: bounds size, time, redirects and entries of what it reads")
    @Test
    void aGzipBombIsBoundedByWhatItInflatesTo() {
        server.on("/f", Answers.gzipBomb(60 * MOST));
        assertThat(fetch(patient, "/f")).isEqualTo(new Failed("body larger than 1 MiB"));
    }

    @Test
    void gzipThatEndsInTheMiddleIsAFailure() {
        server.on("/f", Answers.cutGzip("<rss>" + "abc ".repeat(1000) + "</rss>"));
        assertThat(fetch(patient, "/f")).isEqualTo(new Failed("the answer broke off"));
    }

    @Test
    void aBodyThatBreaksOffIsAFailure() {
        server.on("/f", Answers.brokenOff("<rss>"));
        assertThat(fetch(patient, "/f"))
                .isInstanceOfSatisfying(
                        Failed.class,
                        failed -> assertThat(failed.reason()).startsWith("the answer broke off"));
    }

    @Test
    void aSilentServerIsLeftAtTheDeadline() {
        server.on("/f", server.silence());
        assertThat(fetch(hasty, "/f")).isEqualTo(new Failed("no answer within 300 ms"));
    }

    @Test
    void aBodyThatDripsForEverIsLeftAtTheDeadline() {
        server.on("/f", server.drip());
        assertThat(fetch(hasty, "/f")).isEqualTo(new Failed("no answer within 300 ms"));
    }

    @Test
    void theDeadlineCountsAllRedirects() {
        server.on("/f", Answers.redirect(302, "/g")).on("/g", server.silence());
        assertThat(fetch(hasty, "/f")).isEqualTo(new Failed("no answer within 300 ms"));
    }

    @Test
    void aClosedPortIsARefusedConnection() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        URI url = URI.create("http://127.0.0.1:" + port + "/f");
        assertThat(patient.fetch(url, Validators.NONE))
                .isEqualTo(new Failed("could not connect: connection refused"));
    }

    @Test
    void aServerWithoutTlsIsNoSecureConnection() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread server = Thread.ofVirtual().start(() -> answerInPlainText(plain));
            URI url = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/f");
            assertThat(patient.fetch(url, Validators.NONE))
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed ->
                                    assertThat(failed.reason())
                                            .startsWith("no secure connection: "));
            server.join();
        }
    }

    @Test
    void anotherSchemeIsNotAsked() {
        assertThat(patient.fetch(URI.create("file:///etc/passwd"), Validators.NONE))
                .isEqualTo(new Failed("no http or https address: file:///etc/passwd"));
    }

    @Test
    void anInterruptedThreadIsToldSoAndStaysInterrupted() {
        server.on("/f", Answers.body("<rss/>"));
        Thread.currentThread().interrupt();
        FetchOutcome outcome = fetch(patient, "/f");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isEqualTo(new Failed("stopped while waiting for its turn"));
    }

    private static void answerInPlainText(ServerSocket plain) {
        try (Socket socket = plain.accept()) {
            socket.getOutputStream().write("HTTP/1.1 400 Plain\r\n\r\n".getBytes(US_ASCII));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private FetchOutcome fetch(OkHttpFetcher fetcher, String path) {
        return fetcher.fetch(server.url(path), Validators.NONE);
    }

    private static OkHttpFetcher fetcher(Duration deadline) {
        HostGate gate = new HostGate(Duration.ZERO, 64, InstantSource.system(), Pause.SLEEP);
        FetchLimits limits = new FetchLimits(deadline, MOST, 5);
        return new OkHttpFetcher(gate, limits, "test/1", InstantSource.system());
    }
}
