package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class FetchFailureTest {
    @ParameterizedTest(name = "{1}")
    @MethodSource("failures")
    void aFailureIsAShortSentence(IOException failure, String reason) {
        assertThat(FetchFailure.reason(failure, Duration.ofSeconds(30))).isEqualTo(reason);
    }

    static Stream<Arguments> failures() {
        ConnectException refused = new ConnectException("Failed to connect to /127.0.0.1:1");
        refused.initCause(new ConnectException("Connection refused"));
        return Stream.of(
                Arguments.of(new InterruptedIOException("timeout"), "no answer within 30 s"),
                Arguments.of(refused, "could not connect: connection refused"),
                Arguments.of(
                        new ConnectException("Network is unreachable"),
                        "could not connect: network is unreachable"),
                Arguments.of(new UnknownHostException("x"), "could not connect: no such host"),
                Arguments.of(new NoRouteToHostException(), "could not connect: no route to host"),
                Arguments.of(
                        new SSLHandshakeException("bad certificate\nand a long story"),
                        "no secure connection: bad certificate"),
                Arguments.of(new EOFException(), "the answer broke off"),
                Arguments.of(
                        new ProtocolException("unexpected end of stream"), "the answer broke off"),
                Arguments.of(new ProtocolException("odd"), "no HTTP: odd"),
                Arguments.of(new SocketException("reset"), "the connection broke: reset"),
                Arguments.of(new IOException("bad gzip"), "the answer is damaged: bad gzip"),
                Arguments.of(new IOException(), "the answer is damaged: IOException"),
                Arguments.of(
                        new IOException("x".repeat(500)),
                        "the answer is damaged: " + "x".repeat(120) + "…"));
    }

    @ParameterizedTest
    @CsvSource({"PT0.3S, 300 ms", "PT30S, 30 s", "PT2M, 2 min", "PT119M, 119 min", "P2D, 48 h"})
    void aLengthOfTimeIsInWords(Duration length, String words) {
        assertThat(FetchFailure.inWords(length)).isEqualTo(words);
    }
}
