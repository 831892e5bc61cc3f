package dev.kerneldigest.kills;

import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.KillableBot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Kills the real program hundreds of times while news comes in, at any time and at chosen points in
 * turn, lets it run to the end of its work, and counts: each story exactly once per subscription,
 * in order per channel, each digest exactly once.
 *
 * <p>{@code KillRounds KILLS FOLDER [SEED]}; what a run leaves behind stands in the folder, which
 * is emptied first. Ends with 1 when anything is wrong.
 */
public final class KillRounds {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A digest is ordered in a round of so many. */
    private static final int ORDERS = 7;

    private final Stage stage;
    private final Path folder;
    private final Storyteller teller;
    private final Killer killer;
    private final MigrationKills migrations;
    private final Map<KillPoint, Integer> reached = new EnumMap<>(KillPoint.class);
    private int missed;

    private KillRounds(Stage stage, Path folder, long seed) {
        this.stage = stage;
        this.folder = folder;
        this.teller = new Storyteller(stage.chronicle(), stage.readers(), seed);
        this.killer = new Killer(stage, teller, new Random(seed + 1));
        this.migrations =
                new MigrationKills(
                        folder,
                        place ->
                                new KillableBot(
                                        place,
                                        stage.discord(),
                                        Chronicle.settings(stage.feeds().url(Killer.FEED))),
                        new Random(seed + 2));
    }

    public static void main(String[] args) throws Exception {
        int kills = Integer.parseInt(args[0]);
        Path folder = emptied(Path.of(args[1]).toAbsolutePath());
        long seed = args.length > 2 ? Long.parseLong(args[2]) : System.nanoTime();
        System.out.printf("kills=%d folder=%s seed=%d%n", kills, folder, seed);
        boolean good;
        try (Stage stage = Stage.in(folder)) {
            good = new KillRounds(stage, folder, seed).run(kills);
        }
        System.exit(good ? 0 : 1);
    }

    static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }

    private boolean run(int kills) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        ready();
        stage.readers().subscribe();
        teller.begin();
        KillPoint[] points = KillPoint.values();
        for (int kill = 0; kill < kills; kill++) {
            if (kill % ORDERS == 0) {
                order();
            } else if (kill % ORDERS == ORDERS / 2) {
                ToldStory _ = teller.tell(Readers.DIGESTED);
            }
            // Every other one at any time, the chosen points in turn between them.
            kill(kill % 2 == 0 ? KillPoint.ANY_TIME : points[1 + kill / 2 % (points.length - 1)]);
        }
        teller.close();
        ready();
        Ledger ledger = new Reckoning(stage.chronicle(), stage.readers(), teller).ledger();
        Report report = new Report(reached, missed, ledger, stage.discord().violations());
        report.print(Duration.between(begun, Instant.now()));
        Report.keep(stage.readers(), folder.resolve("messages"));
        return report.isGood();
    }

    private void ready() throws InterruptedException {
        stage.bot().start();
        if (!stage.bot().awaitReady(PATIENCE)
                || !stage.discord().awaitCommands(9, PATIENCE)
                || !stage.chronicle().awaitPolls(1)) {
            throw new IllegalStateException("the bot does not start");
        }
    }

    /** Lets the bot live for once, and takes its next life for the digest. */
    private void order() throws InterruptedException {
        if (!stage.bot().isAlive()) {
            ready();
        }
        stage.readers().order(teller::next);
        ToldStory _ = teller.tell(Readers.DIGESTED);
    }

    private void kill(KillPoint point) throws IOException, InterruptedException {
        Instant begun = Instant.now();
        boolean came = point == KillPoint.MIGRATION ? migrations.kill() : killer.kill(point);
        reached.merge(point, 1, Integer::sum);
        if (!came) {
            missed++;
        }
        System.out.printf(
                "%s %s %d ms%s%n",
                Instant.now(),
                point,
                Duration.between(begun, Instant.now()).toMillis(),
                came ? "" : " MISSED");
    }
}
