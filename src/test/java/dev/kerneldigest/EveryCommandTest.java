package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kerneldigest.cli.DemoFeeds;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestInteraction;
import dev.kerneldigest.testing.discord.TestMessage;
import dev.kerneldigest.testing.discord.TestUser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real bot with the demo's week of news: every command that it registers is used with all its
 * options, its options are completed and its buttons pressed. The bodies of the answers are kept in
 * {@code target/pictures}, where {@code docs/pictures/take} takes pictures of them.
 */
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class EveryCommandTest {
    /** A command, and options that suit it; what somebody with a server types on a day. */
    private static final List<Ask> ASKS =
            List.of(
                    ask("settings", "timezone", "Europe/Prague", "hour", "07:30", "weekday", "fri"),
                    ask("settings", "quiet", "22:00-06:00", "language", "en", "paid", "mark"),
                    ask("subscribe", "topic", "mm,io-uring", "when", "daily", "at", "07:00"),
                    ask("subscribe", "topic", "all", "when", "weekly", "day", "thu"),
                    ask("subscribe", "query", "folio AND NOT hugetlb", "when", "hourly"),
                    ask("subscribe", "topic", "sched", "kinds", "article", "backfill", 2),
                    ask("subscriptions"),
                    ask("subscription preview", "id", "1"),
                    ask("subscription edit", "id", "1", "when", "hourly"),
                    ask("subscription pause", "id", "1"),
                    ask("subscription resume", "id", "1"),
                    ask("watch kernel", "series", "6.12"),
                    ask("watch package", "package", "openssl", "distro", "Debian"),
                    ask("watch list"),
                    ask("mute", "word", "benchmark"),
                    ask("unmute", "word", "benchmark"),
                    ask("unsubscribe", "id", "1"),
                    ask("news"),
                    ask("news", "topic", "mm", "since", "30d"),
                    ask("news", "query", "page cache", "kind", "article", "source", "lwn"),
                    ask("story", "id", "1"),
                    ask("why", "id", "1"),
                    ask("free"),
                    ask("free", "upcoming", true),
                    ask("kernel latest", "public", true),
                    ask("kernel version", "version", "6.8.0-45-generic"),
                    ask("kernel series", "series", "6.12"),
                    ask("kernel cycle"),
                    ask("cve show", "id", "CVE-2026-91011"),
                    ask("cve check", "version", "6.8.0-45-generic"),
                    ask("cve check", "version", "6.18.3", "topic", "net", "severity", "high"),
                    ask("cve check", "version", "7.4.8", "id", "CVE-2026-91011"),
                    ask("cve recent"),
                    ask("cve recent", "topic", "net", "severity", "low", "since", "30d"),
                    ask("stats"),
                    ask("stats", "what", "releases", "since", "26w"),
                    ask("stats", "what", "cves", "since", "30d"),
                    ask("security"),
                    ask("security", "distro", "Debian", "package", "openssl", "since", "30d"),
                    ask("topics"),
                    ask("topics", "query", "memory"),
                    ask("notify", "topic", "mm"),
                    ask("notify"),
                    ask("digest"),
                    ask("digest", "topic", "all", "period", "week"),
                    ask("status"),
                    ask("source list"),
                    ask("source status", "id", "lwn"),
                    ask("source add", "url", "http://127.0.0.1:1/feed", "name", "Mine"),
                    ask("source remove", "id", "custom-none"),
                    ask("help"));

    /** Discord's number for options of text (Discord docs, "Application Command Option Type"). */
    private static final int TEXT = 3;

    /** In code, Discord shows what stands there and does nothing else. */
    private static final Pattern CODE = Pattern.compile("`[^`\n]+`");

    private static final Pattern ATTACHED = Pattern.compile("/([a-z]+\\.png)\"");

    /** What a bot should be able to bear. */
    private static final List<String> HOSTILE =
            List.of(
                    "@everyone",
                    "<@&1> <#2> **x** [y](https://example.org) ||z|| `'{0}'",
                    "\u202Eleft to right\u200F 🐧🧑🏽‍💻 ـ",
                    "25:00",
                    "# \n> - \0 \uD800",
                    "x".repeat(6_000),
                    "(\"((((~^*?:\\ AND OR NOT");

    /** The look-ups and managing commands that scripts and people rely on. */
    private static final Map<String, Set<String>> PROMISED =
            Map.ofEntries(
                    Map.entry(
                            "news", Set.of("topic", "query", "kind", "source", "since", "public")),
                    Map.entry("story", Set.of("id")),
                    Map.entry("kernel latest", Set.of()),
                    Map.entry("kernel version", Set.of("version")),
                    Map.entry("kernel series", Set.of("series")),
                    Map.entry("kernel cycle", Set.of()),
                    Map.entry("cve show", Set.of("id")),
                    Map.entry("cve check", Set.of("version", "topic", "severity")),
                    Map.entry("cve recent", Set.of("topic", "severity", "since")),
                    Map.entry("stats", Set.of("what", "since", "public")),
                    Map.entry("security", Set.of("distro", "package", "since")),
                    Map.entry("topics", Set.of("query")),
                    Map.entry("digest", Set.of("topic", "period")),
                    Map.entry("free", Set.of("upcoming")),
                    Map.entry("subscriptions", Set.of("channel")),
                    Map.entry("why", Set.of("id")),
                    Map.entry("notify", Set.of("topic")),
                    Map.entry("status", Set.of()),
                    Map.entry("help", Set.of()),
                    Map.entry(
                            "subscribe",
                            Set.of(
                                    "topic",
                                    "query",
                                    "channel",
                                    "when",
                                    "at",
                                    "day",
                                    "kinds",
                                    "role",
                                    "backfill")),
                    Map.entry("unsubscribe", Set.of("id")),
                    Map.entry("subscription edit", Set.of("id", "topic", "query", "when", "at")),
                    Map.entry("subscription pause", Set.of("id")),
                    Map.entry("subscription resume", Set.of("id")),
                    Map.entry("subscription preview", Set.of("id")),
                    Map.entry("watch kernel", Set.of("series", "channel")),
                    Map.entry("watch package", Set.of("package", "distro", "channel")),
                    Map.entry("watch list", Set.of()),
                    Map.entry("mute", Set.of("word")),
                    Map.entry("unmute", Set.of("word")),
                    Map.entry(
                            "settings",
                            Set.of("timezone", "hour", "weekday", "quiet", "language", "paid")),
                    Map.entry("source list", Set.of()),
                    Map.entry("source status", Set.of("id")));

    @TempDir private static Path folder;

    private static DemoFeeds feeds;
    private static TestDiscord discord;
    private static Bot bot;
    private static TestChannel channel;
    private static TestUser admin;

    /** A command with its options. */
    record Ask(String command, Map<String, Object> options) {
        @Override
        public String toString() {
            return "/" + command + " " + options;
        }

        String file() {
            String words = options.values().stream().map(String::valueOf).collect(joining());
            return (command + " " + words).strip().replaceAll("[^A-Za-z0-9]+", "-");
        }

        private static java.util.stream.Collector<CharSequence, ?, String> joining() {
            return Collectors.joining(" ");
        }
    }

    private static Ask ask(String command, Object... options) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (int index = 0; index < options.length; index += 2) {
            given.put((String) options[index], options[index + 1]);
        }
        return new Ask(command, given);
    }

    @BeforeAll
    static void open() throws Exception {
        feeds = DemoFeeds.start(Instant.now());
        discord = TestDiscord.start();
        channel = discord.guild("Penguins").channel("kernel");
        admin = channel.guild().admin("ada");
        Configuration configuration =
                StagedBot.configuration(folder, discord, TestDatabases.h2(), feeds.sources());
        try (Newsroom newsroom = Newsroom.open(configuration)) {
            newsroom.round().run(feeds.sources(), _ -> {});
        }
        bot = StagedBot.started(discord, configuration);
    }

    @AfterAll
    static void close() {
        bot.close();
        discord.close();
        feeds.close();
    }

    static List<Ask> asks() {
        return ASKS;
    }

    @DisplayName("S1: sets everything up by commands in Discord")
    @ParameterizedTest(name = "{0}")
    @MethodSource("asks")
    void isAnsweredWithinTheRules(Ask ask) throws IOException {
        TestInteraction asked = discord.slash(channel, admin, ask.command(), ask.options());

        assertThat(CODE.matcher(asked.text()).replaceAll("code"))
                .isNotBlank()
                .doesNotContain("Something went wrong", "@everyone");
        keep(ask.file(), asked.answer());
        for (String button : asked.answer().buttons()) {
            TestInteraction pressed = discord.press(channel, admin, asked.answer(), button);
            assertThat(pressed.said()).as(button).isNotBlank().doesNotContain("went wrong");
        }
        assertThat(discord.violations()).isEmpty();
    }

    @DisplayName("S2: offers what can be typed")
    @ParameterizedTest(name = "{0}")
    @MethodSource("asks")
    void isCompletedWhileItIsTyped(Ask ask) {
        for (Map.Entry<String, JsonNode> option : options(ask.command()).entrySet()) {
            if (option.getValue().path("autocomplete").asBoolean()) {
                Map<String, Object> typed = new LinkedHashMap<>(ask.options());
                typed.put(option.getKey(), "");
                TestInteraction typing =
                        discord.type(channel, admin, ask.command(), typed, option.getKey());
                assertThat(typing.choices()).as(option.getKey()).hasSizeLessThanOrEqualTo(25);
            }
        }
        assertThat(discord.violations()).isEmpty();
    }

    // Last of all, since what it leaves behind would be in the pictures.
    @Order(Integer.MAX_VALUE)
    @ParameterizedTest(name = "{0}")
    @MethodSource("asks")
    void takesAnyTextThatPeopleMayType(Ask ask) {
        for (Map.Entry<String, JsonNode> option : options(ask.command()).entrySet()) {
            if (option.getValue().path("type").asInt() == TEXT && isFree(option.getValue())) {
                HOSTILE.forEach(typed -> isAnsweredClearly(ask, option.getKey(), typed));
            }
        }
        assertThat(discord.violations()).isEmpty();
    }

    /** Discord itself refuses what is none of the choices. */
    private static boolean isFree(JsonNode option) {
        return !option.has("choices") || option.path("autocomplete").asBoolean();
    }

    private static void isAnsweredClearly(Ask ask, String option, String typed) {
        Map<String, Object> given = new LinkedHashMap<>(ask.options());
        given.put(option, typed);
        given.remove("public");
        TestInteraction asked = discord.slash(channel, admin, ask.command(), given);
        assertThat(CODE.matcher(asked.text()).replaceAll("code"))
                .as("%s %s:%s", ask.command(), option, typed)
                .isNotBlank()
                .doesNotContain("went wrong", "Exception", "@everyone", "<@&", "\u202E");
        assertThat(asked.answer().json().path("mentions")).isEmpty();
        assertThat(asked.isPrivate()).isTrue();
    }

    @DisplayName("M4: posts a card for a story")
    @Test
    void anInstantSubscriptionPostsCards() throws Exception {
        // A server of its own: the other one's quiet hours may be now.
        TestChannel cards = discord.guild("Ducks").channel("cards");
        TestUser owner = cards.guild().admin("grace");
        Map<String, Object> wish =
                Map.of("topic", "release-stable", "when", "instant", "backfill", 1);

        assertThat(discord.slash(cards, owner, "subscribe", wish).text()).startsWith("Subscribed");

        assertThat(cards.awaitMessages(1)).isTrue();
        keep("card", cards.messages().getFirst());
        assertThat(cards.messages().getFirst().text()).contains("Stable");
        assertThat(discord.violations()).isEmpty();
    }

    @Test
    void everyCommandThatIsRegisteredIsAsked() {
        Set<String> asked = ASKS.stream().map(Ask::command).collect(Collectors.toSet());

        assertThat(asked).containsAll(registered());
    }

    @Test
    void everyPromisedCommandHasItsOptions() {
        PROMISED.forEach((command, options) ->
                assertThat(options(command).keySet()).as(command).containsAll(options));
    }

    private static void keep(String name, TestMessage message) throws IOException {
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        String json = message.json().toString();
        Files.writeString(pictures.resolve(name + ".json"), json);
        Matcher attached = ATTACHED.matcher(json);
        if (attached.find()) {
            Files.write(
                    pictures.resolve(name + ".png"),
                    discord.requests().file(attached.group(1)).orElseThrow());
        }
    }

    /** The commands as they are typed: a command, or with its subcommand. */
    private static Set<String> registered() {
        Set<String> typed = new HashSet<>();
        for (String name : discord.commands()) {
            List<String> below = new ArrayList<>();
            discord.command(name)
                    .orElseThrow()
                    .path("options")
                    .forEach(option -> {
                        if (option.path("type").asInt() == 1) {
                            below.add(name + " " + option.path("name").asText());
                        }
                    });
            typed.addAll(below.isEmpty() ? List.of(name) : below);
        }
        return typed;
    }

    private static Map<String, JsonNode> options(String typed) {
        String[] words = typed.split(" ", 2);
        JsonNode level = discord.command(words[0]).orElseThrow();
        if (words.length == 2) {
            for (JsonNode option : level.path("options")) {
                if (option.path("name").asText().equals(words[1])) {
                    level = option;
                }
            }
        }
        Map<String, JsonNode> options = new LinkedHashMap<>();
        level.path("options").forEach(option -> options.put(option.path("name").asText(), option));
        return options;
    }
}
