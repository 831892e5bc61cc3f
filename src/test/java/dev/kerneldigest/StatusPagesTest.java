package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.feed.Reach;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running bot's status pages, asked over HTTP. */
final class StatusPagesTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private static final String FEED =
            """
            <rss version="2.0"><channel><title>Press</title>
            <item><title>A new allocator for the page cache</title>
            <link>https://press.example/1</link><guid>1</guid>
            <description>Folios come from another list.</description></item>
            </channel></rss>
            """;

    private final HttpClient browser = HttpClient.newHttpClient();

    @TempDir Path folder;

    @Test
    @DisplayName("O2: shows what it read and counts what it does, and nothing of any server")
    void theBotShowsItsNewsAndCountsAndNothingOfServers() throws Exception {
        try (TestFeedServer feeds = TestFeedServer.start();
                TestDiscord discord = TestDiscord.start()) {
            feeds.on("/rss", Answers.body(FEED));
            int port = freePort();
            TestChannel channel = discord.guild("Secret Penguins").channel("hidden-colony");
            Configuration configuration = configuration(discord, feeds, port);
            try (Bot bot = StagedBot.started(discord, configuration, Reach.PUBLIC)) {
                StagedBot.subscribe(discord, channel, "all");
                bot.poll("press");
                assertThat(get(port, "/readyz").statusCode()).isEqualTo(200);
                assertThat(get(port, "/status").body()).contains("Press", "well");
                String metrics = get(port, "/metrics").body();
                assertThat(metrics)
                        .contains(
                                "kernel_digest_polls_seconds_count{outcome=\"new\",source=\"press\"}",
                                "kernel_digest_items 1.0",
                                "kernel_digest_discord_requests_total{status=\"200\"}",
                                "command=\"subscribe\"");
                for (String path : List.of("/", "/archive", "/topics", "/status", "/metrics")) {
                    assertThat(get(port, path).body())
                            .doesNotContain(
                                    "Penguins",
                                    "colony",
                                    Long.toString(channel.id()),
                                    Long.toString(channel.guild().id()));
                }
            }
        }
    }

    @Test
    void anAddressThatIsTakenKeepsNoNewsFromReaders() throws Exception {
        try (TestFeedServer feeds = TestFeedServer.start();
                TestDiscord discord = TestDiscord.start();
                ServerSocket taken = new ServerSocket(0, 1, LOOPBACK)) {
            feeds.on("/rss", Answers.body(FEED));
            Configuration configuration = configuration(discord, feeds, taken.getLocalPort());
            try (Bot bot = StagedBot.started(discord, configuration, Reach.PUBLIC)) {
                assertThat(bot.line().isOpen()).isTrue();
            }
        }
    }

    private Configuration configuration(TestDiscord discord, TestFeedServer feeds, int port)
            throws IOException {
        TestDatabase database = TestDatabases.h2();
        Files.writeString(
                folder.resolve("sources.yaml"),
                "sources: [{id: press, name: Press, kind: feed, url: \"%s\", every: 1h}]\n"
                        .formatted(feeds.url("/rss")));
        Files.writeString(folder.resolve("kernel-digest.yaml"), "search: {index: memory}\n");
        Map<String, String> variables = new HashMap<>();
        variables.put("DISCORD_TOKEN", discord.token());
        variables.put("DISCORD_API_URL", discord.restUrl().toString());
        variables.put("DISCORD_GATEWAY_URL", discord.gatewayUrl().toString());
        variables.put("KERNEL_DIGEST_HTTP", "127.0.0.1:" + port);
        variables.put("KERNEL_DIGEST_CONFIG", folder.toString());
        variables.put("KERNEL_DIGEST_DB", database.url());
        variables.put("KERNEL_DIGEST_DB_USER", database.user());
        variables.put("KERNEL_DIGEST_DB_PASSWORD", StagedBot.PASSWORD);
        return Configuration.load(variables, folder);
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + port + path);
        return browser.send(
                HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** One that nobody has at the moment. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }
}
