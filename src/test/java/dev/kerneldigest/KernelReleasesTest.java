package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.KernelOrg;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What kernel.org's list brings to channels: real polls over HTTP, a real database, the real JDA
 * client against the test Discord.
 */
final class KernelReleasesTest {
    private static final String[] USUAL = {
        "mainline 6.19-rc6",
        "stable 6.18.8",
        "stable 6.17.13",
        "longterm 6.12.30",
        "longterm 6.6.92",
        "linux-next next-20261120"
    };

    @TempDir private Path folder;

    private final KernelOrg kernelOrg = new KernelOrg();
    private final TestFeedServer server = TestFeedServer.start();
    private final TestDiscord discord = TestDiscord.start();
    private final TestGuild guild = discord.guild("Penguins");
    private final TestChannel all = guild.channel("kernels");
    private final TestChannel ours = guild.channel("our-kernel");

    @AfterEach
    void close() {
        discord.close();
        server.close();
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    @DisplayName("K1: new mainline, stable, longterm and candidate releases are told, each once")
    void newVersionsAreToldThoughTheyShareOneLinkAndANewMonikerIsNoNews() throws Exception {
        server.on("/list", kernelOrg.kdist());
        kernelOrg.list(USUAL);
        try (Bot _ = subscribed()) {
            kernelOrg.list(
                    "mainline 6.19-rc7",
                    "stable 6.18.9",
                    "stable 6.17.13",
                    "stable 6.12.30",
                    "longterm 6.6.93",
                    "linux-next next-20261121");
            assertThat(told("6.19-rc7", "6.18.9", "6.6.93")).isTrue();
            kernelOrg.list("mainline 6.19", "stable 6.18.9", "longterm 6.12.30", "longterm 6.6.93");
            assertThat(told("[6.19](")).isTrue();
            assertThat(kernelOrg.awaitPolls(3)).isTrue();
            assertThat(text(all)).doesNotContain("6.12.30", "next-2026");
            assertThat(latest()).contains("6.19", "6.12.30", "6.6.93");
        }
    }

    @Test
    @DisplayName("A2: three versions with one link are three items, and a new moniker is no post")
    void versionsThatShareALinkAreToldAndTheirMonikersAreNot() throws Exception {
        server.on("/list", kernelOrg.kdist());
        kernelOrg.list(USUAL);
        try (Bot _ = subscribed()) {
            kernelOrg.list(
                    "mainline 6.19-rc6",
                    "stable 6.18.9",
                    "stable 6.17.14",
                    "longterm 6.12.31",
                    "longterm 6.6.92");
            assertThat(told("6.18.9", "6.17.14", "6.12.31")).isTrue();
            int posted = all.messages().size();
            kernelOrg.list(
                    "mainline 6.19-rc6",
                    "stable 6.18.9",
                    "stable 6.17.14",
                    "stable 6.12.31",
                    "longterm 6.6.92");
            assertThat(kernelOrg.awaitPolls(3)).isTrue();
            kernelOrg.list(
                    "mainline 6.19-rc6",
                    "stable 6.18.10",
                    "stable 6.17.14",
                    "stable 6.12.31",
                    "longterm 6.6.92");
            assertThat(told("6.18.10")).isTrue();
            assertThat(all.messages()).hasSize(posted + 1);
            assertThat(discord.requests().count(Faults.EDIT_MESSAGE)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    @DisplayName("K2: who runs 6.12 is told of 6.12.y and its end, and of nothing else")
    void aWatchOfASeriesIsSilentOtherwise() throws Exception {
        server.on("/list", kernelOrg.json());
        kernelOrg.list(USUAL);
        try (Bot _ = subscribed()) {
            assertThat(
                            discord.slash(
                                            ours,
                                            guild.admin("ada"),
                                            "watch kernel",
                                            Map.of("series", "6.12"))
                                    .text())
                    .startsWith("Watching")
                    .contains("Its end is projected for 2028-12-31");
            kernelOrg.list(
                    "mainline 6.19-rc7", "stable 6.18.9", "longterm 6.12.31", "longterm 6.6.93");
            assertThat(ours.awaitText("6.12.31")).isTrue();
            assertThat(told("6.19-rc7", "6.18.9", "6.6.93")).isTrue();
            assertThat(ours.messages()).hasSize(1);
            assertThat(text(ours))
                    .contains("v6.x/ChangeLog-6.12.31", "updates until 31 Dec 2028, projected")
                    .doesNotContain("6.18.9", "6.6.93", "rc7");
            kernelOrg.list(
                    "mainline 6.19-rc7",
                    "stable 6.18.9",
                    "longterm 6.12.31 EOL",
                    "longterm 6.6.93");
            assertThat(ours.awaitText(".12.31 is the last 6.12")).isTrue();
            assertThat(ours.messages()).hasSize(2);
        }
    }

    @Test
    @DisplayName("K3: the end of a series is told, once, when kernel.org marks it")
    void anEndOfLifeIsToldOnce() throws Exception {
        server.on("/list", kernelOrg.json());
        kernelOrg.list(USUAL);
        try (Bot _ = subscribed()) {
            kernelOrg.list(with("stable 6.17.13", "stable 6.17.13 EOL"));
            assertThat(all.awaitText("6.17 reaches end of life")).isTrue();
            kernelOrg.list(USUAL);
            assertThat(kernelOrg.awaitPolls(2)).isTrue();
            kernelOrg.list(with("stable 6.17.13", "stable 6.17.13 EOL"));
            assertThat(kernelOrg.awaitPolls(3)).isTrue();
            assertThat(all.messages()).hasSize(1);
        }
    }

    @Test
    void whatALameListLeavesOutIsNeitherEndedNorGoneUntilTwoPollsAgree() throws Exception {
        server.on("/list", kernelOrg.json());
        kernelOrg.list(USUAL);
        try (Bot _ = subscribed()) {
            kernelOrg.listOnce("mainline 6.19-rc6", "stable 6.18.8 EOL");
            assertThat(kernelOrg.awaitPolls(3)).isTrue();
            kernelOrg.deface();
            assertThat(kernelOrg.awaitPolls(2)).isTrue();
            assertThat(all.messages()).isEmpty();
            assertThat(latest()).contains("6.18.8", "6.6.92").doesNotContain("end of life");
            kernelOrg.list(with("longterm 6.6.92"));
            assertThat(all.awaitText("6.6 is now unsupported")).isTrue();
            assertThat(all.messages()).hasSize(1);
        }
    }

    private boolean told(String... versions) throws InterruptedException {
        for (String version : versions) {
            if (!all.awaitText(version)) {
                return false;
            }
        }
        return true;
    }

    private String latest() {
        return discord.slash(all, guild.admin("ada"), "kernel latest", Map.of()).text();
    }

    private static String text(TestChannel channel) {
        return channel.messages().stream().map(TestMessage::text).collect(Collectors.joining("\n"));
    }

    private static String[] with(String one, String... others) {
        return List.of(USUAL).stream()
                .flatMap(line ->
                        line.equals(one) ? List.of(others).stream() : List.of(line).stream())
                .toArray(String[]::new);
    }

    /** A bot that has seen the list, and whose channel wants all of it at once. */
    private Bot subscribed() throws Exception {
        Bot bot =
                StagedBot.started(
                        folder,
                        discord,
                        """
                        sources:
                          - {id: kernel-org, name: kernel.org, kind: kernel-releases, url: %s, every: 1s, adapt: false}
                        """
                                .formatted(server.url("/list")));
        assertThat(kernelOrg.awaitPolls(2)).isTrue();
        StagedBot.subscribe(discord, all, "all");
        return bot;
    }
}
