package dev.kerneldigest.cli.moving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.Opml;
import dev.kerneldigest.feed.UnreadableFeedException;
import dev.kerneldigest.subscription.Belongings;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.testing.TestDatabases;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists of feeds that other programs wrote. */
final class FeedListsTest {
    private static final Path FILES = Path.of("src/test/resources/moving");

    @TempDir private Path folder;

    private final MovingRig rig = new MovingRig(TestDatabases.h2());

    @AfterEach
    void close() {
        rig.close();
    }

    private MovingRig.Said take(String name, String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = FILES.resolve(name).toString();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return rig.imported(arguments);
    }

    @Test
    void aBackupOfMonitoRssPostsTheSameFeedsIntoTheSameChannels() {
        MovingRig.Said said = take("monitorss-backup.json");

        assertThat(said.code()).as(said.err().toString()).isZero();
        assertThat(said.out().lines())
                .containsExactly(
                        "server 51: settings taken, 3 subscriptions added, 1 feed added",
                        "  feeds[3] is left out, it was disabled: https://down.example.org/rss",
                        "  filters, formats, webhooks and mentions of MonitoRSS are not taken over");
        Belongings all = rig.moving.of(new GuildId(51));
        String own = all.feeds().getFirst().source().value();
        assertThat(all.feeds())
                .extracting(feed -> feed.url().toString())
                .containsExactly("https://blog.example.org/atom.xml");
        assertThat(all.orders())
                .extracting(
                        order -> order.wish().channel().toString(),
                        order -> order.wish().interest(),
                        order -> order.wish().rhythm())
                .containsExactly(
                        tuple("5101", "source:lwn"),
                        tuple("5102", "source:" + own),
                        tuple("5103", "source:" + own));
        assertThat(all.settings().orElseThrow().zone()).hasToString("Europe/Berlin");
        assertThat(take("monitorss-backup.json").out().lines().findFirst())
                .contains(
                        "server 51: settings there already, 3 subscriptions there already, 1 feed"
                                + " there already");
    }

    private static Tuple tuple(String channel, String query) {
        return Tuple.tuple(channel, new Interest.Query(query), new Rhythm.Immediately());
    }

    @Test
    void aBackupOfDiscordRssIsReadToo() {
        MovingRig.Said said = take("discord-rss-backup.json");

        assertThat(said.code()).isZero();
        assertThat(said.out().lines())
                .containsExactly(
                        "server 52: 1 subscription added",
                        "  sources.feed two>2 is left out, it was disabled:"
                                + " https://blog.example.org/atom.xml",
                        "  there is no time zone \"Mars/Olympus\": it stays UTC, /settings"
                                + " timezone: changes it");
    }

    @Test
    void aPlainListNeedsToBeToldWhose() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("list.json"),
                        """
                        [{"title": "B", "url": "https://b.example/", "channel": "6001"},
                         {"title": "C", "url": "https://c.example/", "channel": "news"}]
                        """);
        assertThat(rig.imported(file.toString()).err())
                .containsExactly(
                        "import: "
                                + file
                                + " does not say whose it is: name the server with --guild ID");
        assertThat(rig.imported(file.toString(), "--guild=60").err())
                .containsExactly(
                        "import: server 60 is refused, nothing of it was changed:",
                        "  [1].channel: \"news\" is not a number that Discord gave, e.g."
                                + " \"210987654321098765\"");
        Files.writeString(file, Files.readString(file).replace("news", "6002"));
        assertThat(rig.imported(file.toString(), "--guild=60").out())
                .contains("server 60: 2 subscriptions added, 2 feeds added");
    }

    @Test
    void opmlBecomesLinesForTheSources() {
        MovingRig.Said said = take("feeds.opml");

        assertThat(said.err())
                .containsExactly(
                        "import: https://lwn.net/headlines/rss is read here already, as lwn");
        assertThat(said.out())
                .isEqualTo(
                        """
                          - id: example-org
                            name: "Löwe: \\"kernels\\" #1 - 'x'"
                            kind: feed
                            url: "https://www.example.org/feed.xml?a=1&b=2"
                            every: 1h
                          - id: example-org-2
                            name: "Second"
                            kind: feed
                            url: "https://example.org/second"
                            every: 1h
                        """);
        assertThat(rig.moving.owners()).isEmpty();
    }

    @Test
    void opmlForAServerBecomesItsOwnFeeds() {
        MovingRig.Said said = take("feeds.opml", "--guild=60");

        assertThat(said.code()).isZero();
        assertThat(said.out().lines())
                .containsExactly(
                        "server 60: 2 feeds added",
                        "  https://lwn.net/headlines/rss is read here already, as lwn");
        assertThat(rig.moving.of(new GuildId(60)).feeds())
                .extracting(CustomFeed::name)
                .containsExactly("Löwe: \"kernels\" #1 - 'x'", "Second");
        assertThat(rig.moving.of(new GuildId(60)).orders()).isEmpty();
    }

    @Test
    void theSourcesGoIntoAnyReaderAndBack() throws UnreadableFeedException {
        MovingRig.Said said = rig.exported("--opml");

        assertThat(said.err()).containsExactly("export: kernel is left out: it is no feed");
        assertThat(Opml.read(said.out().getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        new Opml.Outline("LWN.net", "https://lwn.net/headlines/rss"),
                        new Opml.Outline("linux-mm <list>", "https://lore.example/mm/"));
        take("feeds.opml", "--guild=60");
        assertThat(rig.exported("--opml", "--guild=60").out())
                .contains("Feeds of server 60", "a=1&amp;b=2", "Löwe");
    }

    @Test
    void noEntityOfAListIsEverRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hunter2");
        Path file =
                Files.writeString(
                        folder.resolve("evil.opml"),
                        """
                        <?xml version="1.0"?>
                        <!DOCTYPE opml [<!ENTITY s SYSTEM "%s"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>
                        <opml version="2.0"><body><outline text="&s; &b;" xmlUrl="https://x.example/?&s;"/></body></opml>
                        """
                                .formatted(secret.toUri()));
        MovingRig.Said said = rig.imported(file.toString());
        assertThat(said.out() + said.err()).doesNotContain("hunter2", "aaaaaaaaaa");
    }

    @Test
    void aListWithoutEndIsRefused() throws IOException {
        String outline = "<outline text=\"x\" xmlUrl=\"https://x.example/\"/>";
        Path file =
                Files.writeString(
                        folder.resolve("long.opml"),
                        "<opml><body>" + outline.repeat(60_000) + "</body></opml>");
        assertThat(rig.imported(file.toString()).err())
                .containsExactly("import: " + file + " is no OPML: OPML that is far too long");
        assertThat(List.of(rig.exported("--opml").code())).containsExactly(0);
    }
}
