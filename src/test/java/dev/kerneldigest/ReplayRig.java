package dev.kerneldigest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.Recording;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestMessage;
import java.nio.file.Path;
import java.util.List;

/**
 * The whole bot on recorded documents: real polls over HTTP, a real database, the real JDA client
 * against the test Discord. One channel wants news at once, from before the first poll on.
 *
 * <p>That a document brought no more is known by a mark, an item of a second source that is told
 * behind it: messages keep their order, so what is not there before the mark does not come.
 */
final class ReplayRig implements AutoCloseable {
    private static final String MARK = "Nothing came before mark ";

    private final Recording recording = new Recording();
    private final Chronicle marks = new Chronicle("marks.example");
    private final TestFeedServer feeds = TestFeedServer.start();
    private final TestDiscord discord = TestDiscord.start();
    private final TestGuild guild = discord.guild("Penguins");
    private final TestChannel channel = guild.channel("kernel");
    private final Bot bot;
    private int marked;

    /**
     * Starts a bot, and lets the channel subscribe.
     *
     * @param kind of the recorded source, as in {@code sources.yaml}
     */
    ReplayRig(Path folder, String kind) throws Exception {
        this(folder, kind, "all");
    }

    /** The same for a channel that wants one topic; marks are of the topic {@code lwn}. */
    ReplayRig(Path folder, String kind, String topic) throws Exception {
        feeds.on("/recorded", recording.answer()).on("/marks", marks.answer());
        bot =
                StagedBot.started(
                        folder,
                        discord,
                        """
                        sources:
                          - {id: recorded, name: Recorded, kind: %s, url: %s, every: 1s, adapt: false}
                          - {id: marks, name: Marks, kind: feed, url: %s, every: 1s, adapt: false, topics: [lwn]}
                        """
                                .formatted(kind, feeds.url("/recorded"), feeds.url("/marks")));
        StagedBot.subscribe(discord, channel, topic);
    }

    /** Plays a document until it was polled twice; the messages that it brought, and no others. */
    Posts play(byte[] document) throws InterruptedException {
        int before = channel.messages().size();
        assertThat(recording.play(document)).isTrue();
        marked++;
        marks.tell(marked, MARK + marked, "");
        assertThat(channel.awaitText(MARK + marked)).isTrue();
        List<TestMessage> came = channel.messages();
        assertThat(new Posts(List.of(came.getLast())).lines())
                .singleElement()
                .asString()
                .contains(MARK + marked);
        return new Posts(came.subList(before, came.size() - 1));
    }

    /** The messages that were there before, as they are now. */
    Posts now(Posts before) {
        return new Posts(
                before.messages().stream()
                        .map(message -> channel.message(message.id()).orElseThrow())
                        .toList());
    }

    /** Waits for so many edits; how many there are. */
    long edits(int awaited) {
        assertThat(awaited == 0 || discord.requests().await(Faults.EDIT_MESSAGE, awaited)).isTrue();
        return discord.requests().count(Faults.EDIT_MESSAGE);
    }

    @Override
    public void close() {
        bot.close();
        discord.close();
        feeds.close();
        assertThat(discord.violations()).isEmpty();
    }
}
