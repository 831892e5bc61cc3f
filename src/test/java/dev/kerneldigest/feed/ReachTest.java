package dev.kerneldigest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.FetchOutcome.Failed;
import dev.kerneldigest.feed.FetchOutcome.Fetched;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.TestFeedServer;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On loopback: 127.0.0.2 stands for a public address here, so that what is let through arrives
 * somewhere; whatever reaches 127.0.0.1 got through.
 */
final class ReachTest {
    private static final Failed NOT_PUBLIC = new Failed("an address that is not public");
    private static final HostGate GATE =
            new HostGate(Duration.ZERO, 64, InstantSource.system(), Pause.SLEEP);

    private final TestFeedServer server = TestFeedServer.start();
    private final int port = server.url("/").getPort();
    private final List<OkHttpFetcher> fetchers = new ArrayList<>();

    @AfterEach
    void stop() {
        fetchers.forEach(OkHttpFetcher::close);
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/rss",
                "http://localhost:%d/rss",
                "http://2130706433:%d/rss",
                "http://127.1:%d/rss",
                "http://0.0.0.0:%d/rss",
                "http://[::1]:%d/rss",
                "http://[::ffff:127.0.0.1]:%d/rss",
                "http://[::ffff:7f00:1]:%d/rss",
                "http://[::127.0.0.1]:%d/rss",
                "http://[64:ff9b::127.0.0.1]:%d/rss",
                "http://[2002:7f00:1::]:%d/rss"
            })
    void thisMachineIsNotPublicHoweverItIsWritten(String url) {
        server.on("/rss", Answers.body("<rss/>"));

        assertThat(fetch(Reach.PUBLIC, URI.create(url.formatted(port)))).isEqualTo(NOT_PUBLIC);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void anOperatorsOwnSourceMayBeOnThisMachine() {
        server.on("/rss", Answers.body("<rss/>"));

        assertThat(fetch(Reach.ANYWHERE, server.url("/rss"))).isInstanceOf(Fetched.class);
    }

    @Test
    void aNameMayLeadToAPublicAddress() {
        server.on("/rss", Answers.body("<rss/>"));
        Reach reach = Reach.within(_ -> true, _ -> addresses("127.0.0.1"));

        assertThat(fetch(reach, named("/rss"))).isInstanceOf(Fetched.class);
    }

    @Test
    void aNameIsRefusedWhenOneOfItsAddressesIs() {
        Reach reach = Reach.within(isNot("127.0.0.1"), _ -> addresses("127.0.0.2", "127.0.0.1"));

        assertThat(fetch(reach, named("/rss"))).isEqualTo(NOT_PUBLIC);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aNameThatStandsForSomethingElseAMomentLaterIsRefusedAtTheConnection() {
        Deque<Boolean> answers = new ArrayDeque<>(List.of(true, false));
        Reach reach = Reach.within(_ -> answers.pop(), _ -> addresses("127.0.0.1"));

        assertThat(fetch(reach, named("/rss"))).isEqualTo(NOT_PUBLIC);
        assertThat(server.requests()).isEmpty();
        assertThat(answers).isEmpty();
    }

    @Test
    void aNameIsLookedUpAtEachHopAndRefusedWhenItMovedInside() {
        Deque<List<InetAddress>> answers =
                new ArrayDeque<>(List.of(addresses("127.0.0.1"), addresses("127.0.0.9")));
        Reach reach = Reach.within(isNot("127.0.0.9"), _ -> answers.pop());
        // The first connection is not kept, so that the second hop needs another one.
        server.on("/a", closing(named("/b")));

        assertThat(fetch(reach, named("/a"))).isEqualTo(NOT_PUBLIC);
        assertThat(server.requests("/b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.9:%d/b",
                "http://[::ffff:127.0.0.9]:%d/b",
                "http://inside.example:%d/b"
            })
    void aRedirectToThisMachineIsRefused(String target) {
        URI inside = URI.create(target.formatted(port));
        server.on("/a", Answers.redirect(301, inside.toString()));
        Reach reach =
                Reach.within(
                        isNot("127.0.0.9"),
                        host -> addresses(host.startsWith("inside") ? "127.0.0.9" : "127.0.0.1"));

        assertThat(fetch(reach, named("/a"))).isEqualTo(NOT_PUBLIC);
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    http://ada:secret@feeds.example/rss | an address with a user name or password in it
                    http://ada@feeds.example/rss        | an address with a user name or password in it
                    http://feeds.example:22/rss         | port 22: only 80, 443 and those from 1024 are asked
                    https://feeds.example:25/rss        | port 25: only 80, 443 and those from 1024 are asked
                    ftp://feeds.example/rss             | no http or https address: ftp://feeds.example/rss
                    file:///etc/passwd                  | no http or https address: file:///etc/passwd
                    """)
    void anOddAddressIsNotEvenLookedUp(URI url, String reason) {
        Reach reach =
                Reach.within(
                        _ -> true,
                        _ -> {
                            throw new AssertionError("looked up");
                        });

        assertThat(fetch(reach, url)).isEqualTo(new Failed(reason));
    }

    @Test
    void anOddAddressBehindARedirectIsRefusedToo() {
        server.on("/a", Answers.redirect(302, "http://feeds.example:25/"));
        Reach reach = Reach.within(_ -> true, _ -> addresses("127.0.0.1"));

        assertThat(fetch(reach, named("/a")))
                .isEqualTo(new Failed("port 25: only 80, 443 and those from 1024 are asked"));
    }

    private static TestFeedServer.Answer closing(URI target) {
        return Answers.status(302, "Location", target.toString(), "Connection", "close");
    }

    private FetchOutcome fetch(Reach reach, URI url) {
        OkHttpFetcher fetcher =
                new OkHttpFetcher(GATE, FetchLimits.USUAL, "test/1", InstantSource.system(), reach);
        fetchers.add(fetcher);
        return fetcher.fetch(url, Validators.NONE);
    }

    private URI named(String path) {
        return URI.create("http://feeds.example:" + port + path);
    }

    private static Predicate<InetAddress> isNot(String address) {
        return other -> !addresses(address).contains(other);
    }

    /** Of numbers, so that nobody is asked. */
    private static List<InetAddress> addresses(String... numbers) {
        List<InetAddress> addresses = new ArrayList<>();
        for (String number : numbers) {
            try {
                addresses.add(InetAddress.getByName(number));
            } catch (UnknownHostException impossible) {
                throw new IllegalArgumentException(impossible);
            }
        }
        return addresses;
    }
}
