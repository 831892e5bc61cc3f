package dev.kerneldigest.kills;

import dev.kerneldigest.testing.discord.ChannelKind;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import dev.kerneldigest.testing.discord.TestGuild;
import dev.kerneldigest.testing.discord.TestMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * The servers, which share the beats, and their channels: one for each beat, and one more for each
 * digest that was ordered. For one thread.
 */
final class Readers {
    /** What a digest tells of. */
    static final Beat DIGESTED = Beat.NET;

    /** A digest is ordered for the next full minute that is at least so far away. */
    private static final Duration NOTICE = Duration.ofSeconds(12);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final TestDiscord discord;
    private final List<TestGuild> guilds;
    private final Map<Beat, TestChannel> channels = new EnumMap<>(Beat.class);
    private final List<Window> windows = new ArrayList<>();

    /**
     * A digest that was ordered.
     *
     * @param first the first story that was told after it was confirmed
     * @param due its one window within the run
     */
    record Window(TestChannel channel, int first, Instant due) {
        @Override
        public String toString() {
            return channel.name() + " of " + due;
        }
    }

    Readers(TestDiscord discord, List<TestGuild> guilds) {
        this.discord = discord;
        this.guilds = List.copyOf(guilds);
        for (Beat beat : Beat.values()) {
            channels.put(
                    beat, guild(beat).channel(beat.name().toLowerCase(Locale.ROOT), kind(beat)));
        }
    }

    private TestGuild guild(Beat beat) {
        return guilds.get(place(beat));
    }

    /** Which of the servers a beat's channel is in, from 0. */
    int place(Beat beat) {
        return List.of(Beat.values()).indexOf(beat) % guilds.size();
    }

    private static ChannelKind kind(Beat beat) {
        return switch (beat) {
            case CRYPTO -> ChannelKind.FORUM;
            case VIRT -> ChannelKind.ANNOUNCEMENT;
            case SCHED, BPF, NET, LSM -> ChannelKind.TEXT;
        };
    }

    TestChannel channel(Beat beat) {
        return Optional.ofNullable(channels.get(beat)).orElseThrow();
    }

    /** Each channel wants its beat; the bot must be there. */
    void subscribe() {
        channels.forEach((beat, channel) -> subscribe(channel, beat.atOnce()));
    }

    /**
     * One more channel wants a digest, soon; the bot must be there.
     *
     * @param first the number of the first story that is told from now on
     */
    void order(IntSupplier first) {
        Instant due =
                Instant.now()
                        .plus(NOTICE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .plus(1, ChronoUnit.MINUTES);
        TestChannel channel = guild(DIGESTED).channel("digest-" + (windows.size() + 1));
        subscribe(channel, DIGESTED.daily(TIME.format(due.atZone(ZoneOffset.UTC))));
        windows.add(new Window(channel, first.getAsInt(), due));
    }

    private void subscribe(TestChannel channel, Map<String, Object> options) {
        Map<String, Object> wish = new HashMap<>(options);
        wish.put("channel", channel);
        TestGuild guild = channel.guild();
        String answer =
                discord.slash(guild.channel("general"), guild.admin("ada"), "subscribe", wish)
                        .text();
        if (!answer.startsWith("Subscribed")) {
            throw new IllegalStateException("not subscribed: " + answer);
        }
    }

    List<Window> windows() {
        return List.copyOf(windows);
    }

    /** The next one that has not come yet. */
    Optional<Instant> nextWindow() {
        Instant now = Instant.now();
        return windows.stream().map(Window::due).filter(now::isBefore).sorted().findFirst();
    }

    /** All messages of a beat's channel, in a forum of its posts, oldest first. */
    List<TestMessage> messages(Beat beat) {
        return editions(beat).stream().flatMap(List::stream).toList();
    }

    /** The same by edition: a post is one, whose stories stand by topic over all its messages. */
    List<List<TestMessage>> editions(Beat beat) {
        TestChannel channel = channel(beat);
        return channel.kind() == ChannelKind.FORUM
                ? channel.posts().stream().map(TestChannel::messages).toList()
                : channel.messages().stream().map(List::of).toList();
    }
}
