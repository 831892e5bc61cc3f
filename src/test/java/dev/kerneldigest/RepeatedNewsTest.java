package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.Answers;
import dev.kerneldigest.testing.HostileFeeds;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.TestFeedServer.Answer;
import dev.kerneldigest.testing.TestFeedServer.Request;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages that come again in another guise, or not at all: the real bot and JDA client against the
 * test Discord. What was posted is counted once real news came afterwards.
 */
final class RepeatedNewsTest {
    private static final String ANUBIS =
            "<!doctype html><html><title>Making sure you&#39;re not a bot!</title></html>";

    @TempDir private Path folder;

    private final TestFeedServer feeds = TestFeedServer.start();
    private final TestDiscord discord = TestDiscord.start();
    private final TestGuild guild = discord.guild("Penguins");
    private final TestChannel channel = guild.channel("kernel");
    private CountDownLatch polls = new CountDownLatch(0);

    @AfterEach
    void close() {
        discord.close();
        feeds.close();
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    @DisplayName("A1: the same page with other dates, titles and https guids brings no new post")
    void aPageInAnotherGuiseIsNotPostedAgain() throws Exception {
        serve(page("http", "2026-11-20", "", "One"));
        try (Bot _ = subscribed()) {
            serve(page("http", "2026-11-20", "", "Three", "Two", "One"));
            assertThat(channel.awaitText("Two of the scheduler")).isTrue();
            int posted = channel.messages().size();
            serve(page("https", "2026-11-23", " (updated)", "Three", "Two", "One"));
            assertThat(channel.awaitText("(updated)")).isTrue();
            serve(page("https", "2026-11-24", " (updated)", "Four", "Three", "Two", "One"));
            assertThat(channel.awaitText("Four of the scheduler")).isTrue();
            assertThat(channel.messages()).hasSize(posted + 1);
        }
    }

    @Test
    void aPageThatIsMadeAnewAtEveryPollIsNotPostedAgain() throws Exception {
        String[] titles = {"Six", "Five", "Four", "Three", "Two", "One"};
        serve(HostileFeeds.named("Old"));
        try (Bot _ = subscribed()) {
            serve(anew(0, titles));
            assertThat(channel.awaitText("Six of the scheduler")).isTrue();
            int posted = channel.messages().size();
            for (int poll = 1; poll < 4; poll++) {
                serve(anew(poll, titles));
            }
            serve(anew(4, "Seven", "Six", "Five", "Four", "Three", "Two", "One"));
            assertThat(channel.awaitText("Seven of the scheduler")).isTrue();
            assertThat(channel.messages()).hasSize(posted + 1);
        }
    }

    @Test
    void aTitleThatGoesBackAndForthCostsThreeEditsAndNoPost() throws Exception {
        serve(HostileFeeds.named("Old"));
        try (Bot _ = subscribed()) {
            serve(page("http", "2026-11-20", "", "One"));
            assertThat(channel.awaitText("One of the scheduler")).isTrue();
            for (int poll = 0; poll < 8; poll++) {
                serve(page("http", "2026-11-20", poll % 2 == 0 ? " (late)" : "", "One"));
            }
            serve(page("http", "2026-11-20", "", "Two", "One"));
            assertThat(channel.awaitText("Two of the scheduler")).isTrue();
            assertThat(channel.messages()).hasSize(2);
            assertThat(discord.requests().count(Faults.EDIT_MESSAGE)).isBetween(1L, 3L);
        }
    }

    @Test
    @DisplayName("A3: a challenge page blocks its source, hurts nothing and is told to no channel")
    void aChallengePageIsAStateAndNoMessage() throws Exception {
        serve(page("http", "2026-11-20", "", "Two", "One"));
        try (Bot _ = subscribed()) {
            serve(Answers.body(ANUBIS));
            assertThat(discord.slash(channel, guild.admin("ada"), "status", Map.of()).text())
                    .contains("Sources: 0 of 1 without trouble", "a bot check (Anubis)");
            serve(page("http", "2026-11-20", "", "Three", "Two", "One"));
            assertThat(channel.awaitText("Three of the scheduler")).isTrue();
            assertThat(channel.messages()).hasSize(1);
            assertThat(channel.messages().getFirst().text()).doesNotContain("Two", "One");
            List<Request> asked = feeds.requests("/kettles");
            assertThat(asked.subList(1, asked.size()))
                    .allSatisfy(request -> assertThat(request.header("If-None-Match")).isPresent());
        }
    }

    private static String page(String scheme, String day, String suffix, String... titles) {
        return HostileFeeds.page(
                Stream.of(titles)
                        .map(title ->
                                HostileFeeds.item(
                                                title, title + " of the scheduler" + suffix, "New.")
                                        .replace(
                                                ">" + title + "</guid>",
                                                ">%s://kettles.example/%s</guid><pubDate>%sT08:00:00Z</pubDate>"
                                                        .formatted(scheme, title, day)))
                        .toArray(String[]::new));
    }

    /** Other guids and links each time, without dates. */
    private static String anew(int poll, String... titles) {
        return HostileFeeds.page(
                Stream.of(titles)
                        .map(title ->
                                HostileFeeds.item(
                                        title + "-" + poll, title + " of the scheduler", "New."))
                        .toArray(String[]::new));
    }

    /** Serves a page until it was asked for twice, so that its first poll is over. */
    private void serve(String page) throws InterruptedException {
        serve(Answers.tagged("\"" + page.hashCode() + "\"", page));
    }

    private void serve(Answer answer) throws InterruptedException {
        boolean first = feeds.requests().isEmpty();
        CountDownLatch latch = new CountDownLatch(2);
        polls = latch;
        feeds.on(
                "/kettles",
                exchange -> {
                    answer.to(exchange);
                    latch.countDown();
                });
        if (!first) {
            awaitPolls();
        }
    }

    private void awaitPolls() throws InterruptedException {
        assertThat(polls.await(30, TimeUnit.SECONDS)).isTrue();
    }

    /** A bot that has seen the page, and whose channel wants all news of it at once. */
    private Bot subscribed() throws Exception {
        Bot bot =
                StagedBot.started(
                        folder,
                        discord,
                        """
                        sources:
                          - {id: kettles, name: Kettles, kind: feed, url: %s, every: 1s, adapt: false}
                        """
                                .formatted(feeds.url("/kettles")));
        awaitPolls();
        StagedBot.subscribe(discord, channel, "all");
        return bot;
    }
}
