package dev.kerneldigest.kills;

import dev.kerneldigest.testing.Nodes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/**
 * Kills and freezes one of three nodes after another, hundreds of times while news comes in, lets
 * them run to the end of their work, and counts as {@link KillRounds} does; and that the feed was
 * never asked for by two of them at once.
 *
 * <p>{@code NodeKillRounds ROUNDS FOLDER [SEED]}; what a run leaves behind stands in the folder,
 * which is emptied first. Ends with 1 when anything is wrong.
 */
public final class NodeKillRounds {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A digest is ordered in a round of so many. */
    private static final int ORDERS = 15;

    private final NodeStage stage;
    private final Path folder;
    private final Storyteller teller;
    private final NodeKiller killer;
    private final Random random;
    private final Map<NodeHalt, Integer> reached = new EnumMap<>(NodeHalt.class);
    private int missed;

    private NodeKillRounds(NodeStage stage, Path folder, long seed) {
        this.stage = stage;
        this.folder = folder;
        this.teller = new Storyteller(stage.chronicle(), stage.readers(), seed);
        this.killer = new NodeKiller(stage, teller, new Random(seed + 1));
        this.random = new Random(seed + 2);
    }

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]);
        Path folder = KillRounds.emptied(Path.of(args[1]).toAbsolutePath());
        long seed = args.length > 2 ? Long.parseLong(args[2]) : System.nanoTime();
        System.out.printf("rounds=%d folder=%s seed=%d%n", rounds, folder, seed);
        boolean good;
        try (NodeStage stage = NodeStage.in(folder)) {
            good = new NodeKillRounds(stage, folder, seed).run(rounds);
        }
        System.exit(good ? 0 : 1);
    }

    private boolean run(int rounds) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        if (!stage.nodes().start(PATIENCE)) {
            throw new IllegalStateException("the nodes do not start");
        }
        stage.readers().subscribe();
        teller.begin();
        for (int round = 0; round < rounds; round++) {
            if (round % ORDERS == 0) {
                order();
            } else if (round % ORDERS == ORDERS / 2) {
                ToldStory _ = teller.tell(Readers.DIGESTED);
            }
            halt(how(round));
        }
        teller.close();
        killer.restoreAll();
        Ledger ledger = new Reckoning(stage.chronicle(), stage.readers(), teller).ledger();
        Report report = new Report(reached, missed, ledger, stage.discord().violations());
        report.print(Duration.between(begun, Instant.now()));
        System.out.printf("nodes at the feed at once %d%n", stage.turnstile().most());
        Report.keep(stage.readers(), folder.resolve("messages"));
        Report.keep(stage.database(), folder.resolve("database"));
        return report.isGood() && stage.turnstile().most() == 1;
    }

    /** Every other one is killed at any time, the others in any way. */
    private NodeHalt how(int round) {
        NodeHalt[] all = NodeHalt.values();
        NodeHalt how = round % 2 == 0 ? NodeHalt.KILL : all[random.nextInt(1, all.length)];
        boolean isLong = how == NodeHalt.FREEZE_LONG || how == NodeHalt.FREEZE_SENDING;
        return isLong && !killer.mayFreezeLong() ? NodeHalt.FREEZE : how;
    }

    /** Needs the node that answers for the server of the digests. */
    private void order() throws InterruptedException {
        killer.restore(Nodes.name(stage.readers().place(Readers.DIGESTED)));
        stage.readers().order(teller::next);
        ToldStory _ = teller.tell(Readers.DIGESTED);
    }

    private void halt(NodeHalt how) throws InterruptedException {
        Instant begun = Instant.now();
        boolean came = killer.halt(how);
        if (came) {
            reached.merge(how, 1, Integer::sum);
        } else {
            missed++;
        }
        System.out.printf(
                "%s %s %d ms%s%n",
                Instant.now(),
                how,
                Duration.between(begun, Instant.now()).toMillis(),
                came ? "" : " MISSED");
    }
}
