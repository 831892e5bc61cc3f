package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.store.SqlSubscriptions;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Wish;
import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.Fault;
import dev.kerneldigest.testing.discord.Permissions;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code check}: each thing that the bot needs is well, or it says what is wrong with it. */
final class CheckTest {
    private static final String NO_SUCH_TOKEN = "not.the.token";

    @TempDir private Path folder;

    private final TestFeedServer feeds = TestFeedServer.start();
    private final TestDiscord discord = TestDiscord.start();
    private final TestChannel channel = discord.guild("Penguins").channel("kernel");
    private final Map<String, String> variables = new HashMap<>();
    private final StringWriter out = new StringWriter();

    @BeforeEach
    void setUp() throws IOException {
        feeds.on("/rss", new Chronicle().answer());
        writeSettings(Chronicle.settings(feeds.url("/rss")));
        variables.putAll(
                Map.of(
                        "KERNEL_DIGEST_CONFIG", folder.toString(),
                        "KERNEL_DIGEST_DB", "jdbc:h2:file:" + folder.resolve("db/kernel"),
                        "KERNEL_DIGEST_HTTP", "off",
                        "DISCORD_API_URL", discord.restUrl().toString(),
                        "DISCORD_TOKEN", discord.token()));
    }

    @AfterEach
    void close() {
        assertThat(discord.violations()).isEmpty();
        discord.close();
        feeds.close();
    }

    private void writeSettings(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    private int check(String... arguments) {
        CommandLine line = new CommandLine(new dev.kerneldigest.cli.KernelDigestCommand());
        new OperatingTools(
                        () -> Configuration.load(variables, folder),
                        variables,
                        SettableClock.at("2026-03-01T12:00:00Z"),
                        false)
                .addTo(line);
        String[] all = new String[arguments.length + 1];
        all[0] = "check";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return line.setOut(new PrintWriter(out)).execute(all);
    }

    private Database database() {
        return Database.open(variables.getOrDefault("KERNEL_DIGEST_DB", ""), "", "");
    }

    private void subscribe(TestChannel wanted) {
        try (Database database = database()) {
            new SqlSubscriptions(database)
                    .add(
                            new Wish(
                                    new GuildId(wanted.guild().id()),
                                    new ChannelId(wanted.id()),
                                    new Interest.All(),
                                    Set.of(),
                                    new Rhythm.Hourly(),
                                    SettableClock.at("2026-03-01T12:00:00Z").instant()));
        }
    }

    @Test
    void whatIsAsItShouldBeIsOkInALineEachWithTheInviteLink() {
        subscribe(channel);
        assertThat(check()).isZero();
        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("ok {5}settings: 1 of 1 sources .*"))
                .anyMatch(line -> line.matches("ok {5}database: jdbc:h2:file:.* version \\d+"))
                .contains("ok     sources: 1 of 1 answered well")
                .contains("ok     token: Discord knows the bot as kernel-digest")
                .contains("ok     servers: the bot is in 1")
                .contains("ok     channels: 1 are subscribed, the bot may post in 1 of 1")
                .anyMatch(line ->
                        line.matches(
                                "note   invite: https://discord.com/oauth2/authorize\\?client_id=\\d+"
                                        + "&scope=bot\\+applications.commands&permissions=274877991936"))
                .last()
                .isEqualTo("Nothing is wrong.");
        assertThat(feeds.requests()).hasSize(1);
    }

    @Test
    void withoutATokenItSaysHowToGetOne() {
        variables.remove("DISCORD_TOKEN");
        assertThat(check("--offline")).isEqualTo(1);
        assertThat(out.toString())
                .contains("WRONG  token: there is none: make an application", "DISCORD_TOKEN_FILE")
                .contains("note   database: jdbc:h2:file:", "the first start makes it")
                .endsWith("One thing is wrong." + System.lineSeparator());
        assertThat(feeds.requests()).isEmpty();
        assertThat(folder.resolve("db")).doesNotExist();
    }

    @Test
    void aTokenThatDiscordRefusesIsToldAndNotShown() {
        variables.put("DISCORD_TOKEN", NO_SUCH_TOKEN);
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains("WRONG  token: Discord refuses it: copy it again")
                .doesNotContain(NO_SUCH_TOKEN);
    }

    @Test
    void aDiscordThatIsAwayIsNoTokenThatIsWrong() {
        discord.faults().always("GET /users/@me", new Fault.Status(502, 0));
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains("WRONG  Discord: does not answer as it should (HTTP 502)")
                .doesNotContain("refuses");
    }

    @Test
    void commandsThatDiscordSendsElsewhereAreTold() {
        discord.sendCommandsTo("https://example.org/interactions");
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains("WRONG  commands: Discord sends them to https://example.org/interactions")
                .contains("Interactions Endpoint URL");
    }

    @Test
    void whatTheBotLacksInASubscribedChannelIsNamedAsDiscordNamesIt() {
        TestChannel hidden = channel.guild().channel("hidden");
        TestChannel gone = channel.guild().channel("gone");
        subscribe(channel);
        subscribe(hidden);
        subscribe(gone);
        channel.deny(Permissions.EMBED_LINKS);
        hidden.deny(Permissions.VIEW_CHANNEL);
        gone.delete();
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains("WRONG  channel #kernel: the bot lacks Embed Links: give it that")
                .contains("WRONG  channel %d: the bot lacks View Channel".formatted(hidden.id()))
                .contains("WRONG  channel %d: is gone".formatted(gone.id()))
                .contains("ok     channels: 3 are subscribed, the bot may post in 0 of 3");
    }

    @Test
    void whatTheRolesLackIsNotedWhereNoChannelIsSubscribedYet() {
        channel.guild().deny(Permissions.SEND_MESSAGES);
        assertThat(check()).isZero();
        assertThat(out.toString())
                .contains("note   server Penguins: the bot's roles lack Send Messages");
    }

    @Test
    void aSourceThatDoesNotAnswerWellIsNamedWithItsReason() throws IOException {
        feeds.on("/rss", Answers.status(500));
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains("WRONG  source lwn: HTTP 500 (" + feeds.url("/rss") + ")")
                .contains("WRONG  sources: none of the 1 answered well");
    }

    @Test
    void offlineTellsHowTheSourcesWereWhenLastPolled() throws Exception {
        feeds.on("/rss", Answers.status(500));
        Configuration configuration = Configuration.load(variables, folder);
        try (Newsroom newsroom = Newsroom.open(configuration)) {
            newsroom.round().run(Sources.enabled(configuration.sources()), _ -> {});
        }
        feeds.on("/rss", new Chronicle().answer());
        assertThat(check("--offline")).isEqualTo(1);
        assertThat(out.toString())
                .contains("WRONG  source lwn: HTTP 500")
                .contains("never well")
                .contains("note   token: is set; Discord was not asked about it");
        assertThat(feeds.requests()).hasSize(1);
    }

    @Test
    void everyMistakeInTheSettingsIsALine() throws IOException {
        writeSettings(Map.of("kernel-digest.yaml", "polling:\n  together: 1000\nfoo: 1\n"));
        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .contains("kernel-digest.yaml:2: polling.together: is \"1000\"")
                .contains("WRONG  settings: ", "foo: no such key")
                .contains("note   the rest: is looked at once the settings can be used")
                .contains("2 things are wrong.");
    }

    @Test
    void aDatabaseThatCannotBeMadeOrReadIsTold() throws IOException {
        Files.writeString(folder.resolve("db"), "a file where the folder was to be");
        assertThat(check("--offline")).isEqualTo(1);
        assertThat(out.toString())
                .contains("WRONG  database: the database jdbc:h2:file:")
                .contains("cannot be made: the folder ");
    }
}
