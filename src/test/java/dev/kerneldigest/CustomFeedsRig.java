package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.feed.Reach;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestInteraction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The real bot where servers may add feeds. {@code feeds.example} stands for the public Internet
 * and leads to the test's server on 127.0.0.1; {@code inside.example} leads to 127.0.0.9, as {@code
 * rebound.example} does from the second time on. That is not public here, as 127.0.0.1 itself is
 * not for {@link Reach#PUBLIC}.
 */
final class CustomFeedsRig implements AutoCloseable {
    static final String SETTINGS =
            "search: {index: memory}\ncustom-feeds: on\npolling: {spacing: 0s}\n";

    final TestFeedServer server = TestFeedServer.start();
    final TestDiscord discord = TestDiscord.start();
    final Chronicle lwn = new Chronicle();
    final Chronicle own = new Chronicle("feeds.example");
    private final AtomicInteger lookUps = new AtomicInteger();
    private final TestDatabase database;
    private final Path folder;

    /** With a database in a file, so that a bot finds what another one left. */
    CustomFeedsRig(Path folder) {
        this(folder, new TestDatabase("jdbc:h2:file:" + folder.resolve("news"), "sa", ""));
    }

    CustomFeedsRig(Path folder, TestDatabase database) {
        this.folder = folder;
        this.database = database;
        server.on("/lwn", lwn.answer()).on("/own", own.answer());
        server.on(
                "/page",
                Answers.body(
                        """
                        <!doctype html><html><head><title>A page</title>
                        <link rel="Alternate" type="application/rss+xml" href="own">
                        <link rel="alternate" type="application/rss+xml" href="comments">
                        </head><body>Words</body></html>
                        """));
        server.on("/none", Answers.body("<!doctype html><html><body>Words</body></html>"));
        server.on("/inside", Answers.redirect(302, named("inside.example", "/own").toString()));
        // Connections are not kept, so that each request looks the name up.
        server.on(
                "/closing",
                exchange -> {
                    exchange.getResponseHeaders().add("Connection", "close");
                    own.answer().to(exchange);
                });
        server.on("/large", Answers.body("<rss>" + " ".repeat(2 << 20) + "</rss>"));
        server.on("/words", Answers.body("neither a feed nor a page"));
    }

    /** The bot as it comes; ask it to {@link Bot#close} before the rig. */
    Bot bot(Reach reach) throws Exception {
        return StagedBot.started(discord, configuration(SETTINGS), reach);
    }

    Bot bot() throws Exception {
        return bot(reach());
    }

    /** A node beside the bot that only hears its own bells, and answers nobody. */
    Bot silentNode() throws IOException {
        Configuration configuration = configuration(SETTINGS);
        return new Bot(configuration, configuration.environment().token().orElseThrow(), reach());
    }

    private Reach reach() {
        return Reach.within(address -> addresses("127.0.0.1").contains(address), this::lookUp);
    }

    Configuration configuration(String settings) throws IOException {
        return StagedBot.configuration(
                folder,
                discord,
                database,
                """
                sources:
                  - {id: lwn, name: LWN.net, kind: feed, url: "%s", every: 1h}
                """
                        .formatted(server.url("/lwn")),
                settings);
    }

    URI named(String host, String path) {
        return URI.create("http://" + host + ":" + server.url("/").getPort() + path);
    }

    String url(String path) {
        return named("feeds.example", path).toString();
    }

    TestInteraction asked(TestChannel channel, String command, Object... options) {
        return discord.slash(channel, channel.guild().admin("ada"), command, given(options));
    }

    String said(TestChannel channel, String command, Object... options) {
        return asked(channel, command, options).text();
    }

    String add(TestChannel channel, String url) {
        return said(channel, "source add", "url", url);
    }

    /** The ids of the choices for an option. */
    List<String> offered(TestChannel channel, String command, String option) {
        return discord.type(
                        channel, channel.guild().admin("ada"), command, Map.of(option, ""), option)
                .choiceValues();
    }

    private static Map<String, Object> given(Object... options) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (int index = 0; index < options.length; index += 2) {
            given.put((String) options[index], options[index + 1]);
        }
        return given;
    }

    private List<InetAddress> lookUp(String host) throws UnknownHostException {
        return switch (host) {
            case "feeds.example" -> addresses("127.0.0.1");
            case "inside.example" -> addresses("127.0.0.9");
            case "rebound.example" ->
                    addresses(lookUps.getAndIncrement() == 0 ? "127.0.0.1" : "127.0.0.9");
            case "both.example" -> addresses("127.0.0.1", "127.0.0.9");
            default -> throw new UnknownHostException(host);
        };
    }

    private static List<InetAddress> addresses(String... numbers) {
        return List.of(numbers).stream().map(CustomFeedsRig::address).toList();
    }

    private static InetAddress address(String number) {
        try {
            return InetAddress.getByName(number);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    @Override
    public void close() {
        discord.close();
        server.close();
    }
}
