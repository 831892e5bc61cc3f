package dev.kerneldigest.kills;

import dev.kerneldigest.testing.KillableBot;
import dev.kerneldigest.testing.Nodes;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.Freeze;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Brings nodes to a halt, one at a time, and back. Of those frozen for long there is one at the
 * most, so that two are left to kill. For one thread.
 */
final class NodeKiller {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Between two halts at any time, in milliseconds: a start takes about that long. */
    private static final int LONGEST_PAUSE = 8_000;

    /** How long a short freeze lasts at the most, in milliseconds. */
    private static final int LONGEST_BREATH = 6_000;

    /** How long a long freeze lasts, in seconds: longer than a lease, with the round after it. */
    private static final int LONG = 48;

    private static final int LONGEST = 70;

    private final Nodes nodes;
    private final TestDiscord discord;
    private final Storyteller teller;
    private final Random random;
    private Optional<Frozen> frozen = Optional.empty();

    /** A node that is frozen for long, until then. */
    private record Frozen(String node, Instant end) {}

    NodeKiller(NodeStage stage, Storyteller teller, Random random) {
        this.nodes = stage.nodes();
        this.discord = stage.discord();
        this.teller = teller;
        this.random = random;
    }

    /** Whether the moment came; without it nobody was brought to a halt. */
    boolean halt(NodeHalt how) throws InterruptedException {
        restore();
        return switch (how) {
            case KILL -> kill();
            case KILL_SENDING -> whileSending(nodes::kill);
            case KILL_SENDING_FORGOTTEN -> forgotten();
            case FREEZE -> freeze();
            case FREEZE_LONG -> freezeLong();
            case FREEZE_SENDING -> frozen.isEmpty() && whileSending(this::freezeLong);
        };
    }

    /** Whether one more may be frozen for long. */
    boolean mayFreezeLong() {
        return frozen.filter(one -> one.end().isAfter(Instant.now())).isEmpty();
    }

    /** Those who are dead live again, and who was frozen for long enough goes on. */
    private void restore() {
        if (frozen.filter(one -> one.end().isBefore(Instant.now())).isPresent()) {
            thaw();
        }
        awake().stream().filter(bot -> !bot.isAlive()).forEach(KillableBot::start);
    }

    /** All live, and hear commands. */
    void restoreAll() throws InterruptedException {
        thaw();
        restore();
        for (String name : nodes.names()) {
            awaitReady(name);
        }
    }

    /** This one lives, and hears commands. */
    void restore(String name) throws InterruptedException {
        if (frozen.filter(one -> one.node().equals(name)).isPresent()) {
            thaw();
        }
        restore();
        awaitReady(name);
    }

    private void awaitReady(String name) throws InterruptedException {
        if (!nodes.node(name).awaitReady(PATIENCE)) {
            throw new IllegalStateException("a node does not start: " + name);
        }
    }

    private void thaw() {
        frozen.ifPresent(one -> nodes.node(one.node()).thaw());
        frozen = Optional.empty();
    }

    private List<KillableBot> awake() {
        return names().stream().map(nodes::node).toList();
    }

    private List<String> names() {
        return nodes.names().stream()
                .filter(name -> frozen.filter(one -> one.node().equals(name)).isEmpty())
                .toList();
    }

    private String any() {
        List<String> names = names();
        return names.get(random.nextInt(names.size()));
    }

    private boolean kill() throws InterruptedException {
        rest(random.nextInt(LONGEST_PAUSE));
        nodes.kill(any());
        return true;
    }

    private boolean forgotten() throws InterruptedException {
        boolean reached = whileSending(nodes::kill);
        if (frozen.isEmpty()) {
            discord.forgetNonces();
        }
        return reached;
    }

    private boolean freeze() throws InterruptedException {
        rest(random.nextInt(LONGEST_PAUSE));
        KillableBot bot = nodes.node(any());
        bot.freeze();
        rest(random.nextInt(LONGEST_BREATH));
        bot.thaw();
        return true;
    }

    private boolean freezeLong() throws InterruptedException {
        if (frozen.isPresent()) {
            return false;
        }
        rest(random.nextInt(LONGEST_PAUSE));
        freezeLong(any());
        return true;
    }

    private void freezeLong(String name) {
        nodes.node(name).freeze();
        Instant end = Instant.now().plusSeconds(random.nextInt(LONG, LONGEST));
        frozen = Optional.of(new Frozen(name, end));
    }

    /** Does that to whoever Discord has given no answer yet to a message. */
    private boolean whileSending(Consumer<String> halt) {
        try (Freeze held = discord.faults().freeze(Faults.CREATE_MESSAGE)) {
            tellOfWhateverWaitsLeast();
            boolean reached = held.awaitArrival(PATIENCE);
            if (reached) {
                halt.accept(held.caller());
            }
            return reached;
        } finally {
            discord.faults().clear();
        }
    }

    /** So that no edition comes to more stories than it names. */
    private void tellOfWhateverWaitsLeast() {
        Beat least =
                Stream.of(Beat.SCHED, Beat.BPF, Beat.LSM)
                        .min(Comparator.comparingLong(teller::open))
                        .orElseThrow();
        if (teller.open(least) < Storyteller.MOST_OPEN) {
            ToldStory _ = teller.tell(least);
        }
    }

    private static void rest(long millis) throws InterruptedException {
        boolean _ = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
    }
}
