package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.Reach;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestUser;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Servers add feeds of their own, at the real bot and a test Discord. */
@Timeout(120)
final class CustomFeedsTest {
    private static final Pattern ID = Pattern.compile("custom-[a-z0-9-]+");
    private static final String SECRET = "Penguins build a zeppelin";

    @TempDir private Path folder;

    private CustomFeedsRig rig;
    private TestChannel penguins;
    private TestChannel ducks;

    @BeforeEach
    void open() {
        rig = new CustomFeedsRig(folder);
        penguins = rig.discord.guild("Penguins").channel("kernel");
        ducks = rig.discord.guild("Ducks").channel("pond");
        for (int i = 1; i <= 4; i++) {
            rig.own.tell(i, "Chapter %d @everyone <b>bold</b>".formatted(i), "Of the old days.");
        }
    }

    @AfterEach
    void close() {
        assertThat(rig.discord.violations()).isEmpty();
        rig.close();
    }

    @Test
    void anOwnFeedIsShownAndThenReadForThatServerAlone() throws Exception {
        TestChannel queries = penguins.guild().channel("queries");
        try (Bot bot = rig.bot()) {
            bot.poll("lwn");
            StagedBot.subscribe(rig.discord, penguins, "all");
            StagedBot.subscribe(rig.discord, ducks, "all");

            String added = rig.add(penguins, rig.url("/own"));
            assertThat(added)
                    .contains("Added", "4 entries", "15 minutes", "Chapter 4", "Chapter 2")
                    .doesNotContain("Chapter 1", "@everyone", "<b>");
            String id = id(added);
            assertThat(rig.said(queries, "subscribe", "query", "source:" + id, "when", "instant"))
                    .startsWith("Subscribed")
                    .contains("**4 stories**");
            bot.poll(id);
            rig.own.tell(5, SECRET, "Out of old pages.");
            bot.poll(id);

            assertThat(penguins.awaitMessages(1)).isTrue();
            assertThat(penguins.messages().getFirst().text())
                    .contains(SECRET)
                    .doesNotContain("Chapter");
            assertThat(queries.awaitMessages(1)).isTrue();
            assertThat(queries.messages().getFirst().text()).contains(SECRET);

            rig.lwn.tell(990001, "A scheduler for all", "It is fair.");
            bot.poll("lwn");
            assertThat(ducks.awaitMessages(1)).isTrue();
            assertThat(ducks.messages()).hasSize(1);
            assertThat(ducks.messages().getFirst().text())
                    .contains("A scheduler for all")
                    .doesNotContain(SECRET, "Chapter");
            isSeenByItsServerAlone(id);
        }
    }

    private void isSeenByItsServerAlone(String id) {
        assertThat(rig.said(penguins, "news")).contains(SECRET, "Chapter");
        assertThat(rig.said(penguins, "news", "query", "zeppelin")).contains(SECRET);
        assertThat(rig.said(penguins, "news", "source", id)).contains(SECRET);
        assertThat(rig.said(penguins, "digest", "topic", "all")).contains(SECRET);
        assertThat(rig.said(penguins, "source list")).contains(id);
        assertThat(rig.said(penguins, "source status", "id", id)).contains("feeds.example");
        assertThat(rig.offered(penguins, "news", "source")).contains(id);
        assertThat(rig.offered(penguins, "source remove", "id")).containsExactly(id);
        String story = rig.offered(penguins, "story", "id").getFirst();
        for (String command : new String[] {"story", "why"}) {
            for (String number : numbers(Integer.parseInt(story))) {
                assertThat(rig.said(ducks, command, "id", number)).doesNotContain(SECRET);
            }
        }
        TestUser ada = penguins.guild().admin("ada");
        TestChannel direct = rig.discord.direct(ada);
        assertThat(rig.discord.slash(direct, ada, "news", Map.of()).text())
                .doesNotContain(SECRET, "Chapter");
        assertThat(rig.discord.slash(direct, ada, "news", Map.of("query", "zeppelin")).text())
                .contains("Nothing found");
        assertThat(rig.said(ducks, "news")).doesNotContain(SECRET, "Chapter");
        assertThat(rig.said(ducks, "news", "query", "zeppelin")).contains("Nothing found");
        assertThat(rig.said(ducks, "news", "source", id)).contains("There is no source");
        assertThat(rig.said(ducks, "digest", "topic", "all")).doesNotContain(SECRET, "Chapter");
        assertThat(rig.said(ducks, "subscribe", "query", "zeppelin", "when", "daily"))
                .contains("nothing");
        assertThat(rig.said(ducks, "source list")).doesNotContain(id);
        assertThat(rig.said(ducks, "source status", "id", id)).contains("There is no source");
        assertThat(rig.said(ducks, "source remove", "id", id)).contains("no feeds of its own");
        assertThat(rig.said(ducks, "status")).doesNotContain(id);
        assertThat(rig.offered(ducks, "news", "source")).containsExactly("lwn");
        assertThat(rig.offered(ducks, "source remove", "id")).isEmpty();
        assertThat(
                        rig.discord
                                .type(
                                        ducks,
                                        ducks.guild().admin("ada"),
                                        "story",
                                        Map.of("id", "Zeppelin"),
                                        "id")
                                .choices())
                .isEmpty();
    }

    private static String[] numbers(int last) {
        String[] numbers = new String[2 * last];
        for (int i = 1; i <= last; i++) {
            numbers[2 * i - 2] = "#" + i;
            numbers[2 * i - 1] = "i" + i;
        }
        return numbers;
    }

    @Test
    void whatAnotherServerHasToNobodyFetchesTwiceAndEachLosesItAlone() throws Exception {
        try (Bot bot = rig.bot()) {
            StagedBot.subscribe(rig.discord, penguins, "all");
            StagedBot.subscribe(rig.discord, ducks, "all");
            String id = id(rig.add(penguins, rig.url("/own")));
            assertThat(rig.server.requests("/own")).hasSize(1);
            assertThat(id(rig.add(ducks, rig.url("/own").replace("feeds", "FEEDS") + "#top")))
                    .isEqualTo(id);
            rig.own.tell(5, SECRET, "Out of old pages.");
            bot.poll(id);
            assertThat(rig.server.requests("/own")).hasSize(3);
            assertThat(penguins.awaitText(SECRET)).isTrue();
            assertThat(ducks.awaitText(SECRET)).isTrue();

            assertThat(rig.said(penguins, "source remove", "id", id)).contains("no more");
            rig.own.tell(6, "Ducks build a boat", "Out of reeds.");
            bot.poll(id);
            assertThat(ducks.awaitText("boat")).isTrue();
            bot.publish(1);
            assertThat(penguins.messages()).hasSize(1);
            assertThat(rig.said(penguins, "news")).contains("Nothing found");

            assertThat(rig.said(ducks, "source remove", "id", id)).contains("no more");
            bot.poll(id);
            assertThat(rig.server.requests("/own")).hasSize(4);
        }
    }

    @Test
    void aFeedIsReadOnAfterARestartAndNoMoreWhereTheOperatorForbidsIt() throws Exception {
        String id;
        try (Bot _ = rig.bot()) {
            StagedBot.subscribe(rig.discord, penguins, "all");
            id = id(rig.add(penguins, rig.url("/own")));
        }
        rig.own.tell(5, SECRET, "Out of old pages.");
        try (Bot bot = rig.bot()) {
            bot.poll(id);
            assertThat(penguins.awaitText(SECRET)).isTrue();
        }
        int asked = rig.server.requests("/own").size();
        try (Bot bot =
                StagedBot.started(rig.discord, rig.configuration("search: {index: memory}\n"))) {
            bot.poll(id);
            assertThat(rig.server.requests("/own")).hasSize(asked);
            bot.publish(1);
            assertThat(penguins.messages()).hasSize(1);
        }
    }

    @Test
    void anotherNodeReadsItWhenItsBellRingsThere() throws Exception {
        try (CustomFeedsRig nodes = new CustomFeedsRig(folder, TestDatabases.postgres());
                Bot _ = nodes.bot();
                Bot other = nodes.silentNode()) {
            nodes.own.tell(1, "Chapter 1", "Of the old days.");
            TestChannel channel = nodes.discord.guild("Penguins").channel("kernel");
            String id = id(nodes.add(channel, nodes.url("/own")));
            nodes.own.tell(2, SECRET, "Out of old pages.");
            other.poll(id);

            assertThat(nodes.said(channel, "news")).contains(SECRET);
            assertThat(nodes.said(channel, "source remove", "id", id)).contains("no more");
            int asked = nodes.server.requests("/own").size();
            other.poll(id);
            assertThat(nodes.server.requests("/own")).hasSize(asked);
        }
    }

    @Test
    void theFeedThatAPageNamesIsTaken() throws Exception {
        try (Bot _ = rig.bot()) {
            assertThat(rig.add(penguins, rig.url("/page")))
                    .contains("Added", "web page", rig.url("/own"), "Chapter 4");
            assertThat(rig.add(penguins, rig.url("/own"))).contains("has that feed already");
        }
    }

    @Test
    void whatIsNoFeedOrNotPublicIsRefusedInWords() throws Exception {
        try (Bot _ = rig.bot()) {
            assertThat(rig.add(penguins, rig.url("/none"))).contains("a web page that names no");
            assertThat(rig.add(penguins, rig.url("/large"))).contains("larger than 2 MiB");
            assertThat(rig.add(penguins, rig.url("/words"))).contains("I cannot read a feed");
            assertThat(rig.add(penguins, rig.url("/gone"))).contains("HTTP 404");
            assertThat(rig.add(penguins, "http://nobody.example/")).contains("no such host");
            assertThat(rig.add(penguins, "example.org/feed")).contains("no address that I may");
            assertThat(rig.add(penguins, "file:///etc/passwd")).contains("no address that I may");
            assertThat(rig.add(penguins, "http://a:b@feeds.example/"))
                    .contains("no address that I may");
            assertThat(rig.add(penguins, "http://feeds.example:22/")).contains("port 22");
            for (String host : new String[] {"inside.example", "both.example", "127.0.0.9"}) {
                assertThat(rig.add(penguins, rig.named(host, "/own").toString()))
                        .contains("not public");
            }
            assertThat(rig.add(penguins, rig.url("/inside"))).contains("not public");
            assertThat(rig.server.requests("/own")).isEmpty();
        }
    }

    @Test
    void aNameThatTurnsInsideLaterIsAskedNoMore() throws Exception {
        try (Bot bot = rig.bot()) {
            String id = id(rig.add(penguins, rig.named("rebound.example", "/closing").toString()));
            bot.poll(id);

            assertThat(rig.server.requests("/closing")).hasSize(1);
            assertThat(rig.said(penguins, "source status", "id", id)).contains("not public");
        }
    }

    @Test
    void theProgramAsItIsNeverAsksItsOwnMachine() throws Exception {
        try (Bot _ = rig.bot(Reach.PUBLIC)) {
            for (String host : List.of("127.0.0.1", "localhost", "2130706433")) {
                assertThat(rig.add(penguins, rig.named(host, "/own").toString()))
                        .contains("not public");
            }
            for (String host : List.of("127.1", "[::1]", "[::ffff:127.0.0.1]")) {
                assertThat(rig.add(penguins, rig.named(host, "/own").toString()))
                        .contains("no address that I may ask");
            }
            assertThat(rig.server.requests("/own")).isEmpty();
        }
    }

    @Test
    void aServerHasTenFeedsAtTheMost() throws Exception {
        try (Bot _ = rig.bot()) {
            for (int i = 1; i <= 10; i++) {
                assertThat(rig.add(penguins, rig.url("/own?" + i))).contains("Added");
            }
            assertThat(rig.add(penguins, rig.url("/own?11"))).contains("10 feeds", "no more");
            assertThat(rig.server.requests("/own")).hasSize(10);
        }
    }

    @Test
    void whoMayNotManageAddsNothing() throws Exception {
        try (Bot _ = rig.bot()) {
            TestUser member = penguins.guild().member("bob");
            Map<String, Object> wish = Map.of("url", rig.url("/own"));
            assertThat(rig.discord.slash(penguins, member, "source add", wish).text())
                    .contains("Manage Server");
            assertThat(rig.server.requests("/own")).isEmpty();
        }
    }

    private static String id(String answer) {
        Matcher found = ID.matcher(answer);
        assertThat(found.find()).as(answer).isTrue();
        return found.group();
    }
}
