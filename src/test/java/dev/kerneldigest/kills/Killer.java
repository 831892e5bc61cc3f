package dev.kerneldigest.kills;

import dev.kerneldigest.testing.Chronicle;
import dev.kerneldigest.testing.KillableBot;
import dev.kerneldigest.testing.TestFeedServer;
import dev.kerneldigest.testing.discord.Fault;
import dev.kerneldigest.testing.discord.Faults;
import dev.kerneldigest.testing.discord.Freeze;
import dev.kerneldigest.testing.discord.TestChannel;
import dev.kerneldigest.testing.discord.TestDiscord;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Starts the bot, waits for a moment, and kills it. For one thread. */
final class Killer {
    static final String FEED = "/rss";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How long it lives at the most when it is killed at any time, in milliseconds. */
    private static final int LONGEST_LIFE = 5_000;

    /** So near, a window is waited for: in milliseconds. */
    private static final int NEAR = 8_000;

    /** Stories at once that take more than one message, and are not too many to be told of. */
    private static final int BURST = 24;

    private final TestDiscord discord;
    private final TestFeedServer feeds;
    private final Chronicle chronicle;
    private final KillableBot bot;
    private final Storyteller teller;
    private final Readers readers;
    private final Random random;

    Killer(Stage stage, Storyteller teller, Random random) {
        this.discord = stage.discord();
        this.feeds = stage.feeds();
        this.chronicle = stage.chronicle();
        this.bot = stage.bot();
        this.readers = stage.readers();
        this.teller = teller;
        this.random = random;
    }

    /** Whether the moment came; the bot is killed anyhow. */
    boolean kill(KillPoint point) throws InterruptedException {
        boolean reached =
                switch (point) {
                    case ANY_TIME -> anyTime();
                    case AFTER_FETCH -> afterFetch();
                    case AFTER_COMMIT -> afterCommit();
                    case DURING_SEND -> before(Faults.CREATE_MESSAGE, Beat.SCHED);
                    case AFTER_SEND, AFTER_SEND_FORGOTTEN -> after(Faults.CREATE_MESSAGE, Beat.BPF);
                    case DURING_EDIT -> duringEdit();
                    case FORUM_POST -> after(Faults.START_THREAD, Beat.CRYPTO);
                    case FOLLOW_UP -> followUp();
                    case BEFORE_CROSSPOST -> before(Faults.CROSSPOST, Beat.VIRT);
                    case CROSSPOST -> after(Faults.CROSSPOST, Beat.VIRT);
                    case MIGRATION -> throw new IllegalArgumentException("see MigrationKills");
                };
        bot.kill();
        discord.faults().clear();
        if (point == KillPoint.AFTER_SEND_FORGOTTEN) {
            discord.forgetNonces();
        }
        return reached;
    }

    private boolean anyTime() throws InterruptedException {
        long left = readers.nextWindow().map(due -> millisTo(due)).orElse(Long.MAX_VALUE);
        bot.start();
        rest(left < NEAR ? left + random.nextInt(-300, 1_500) : random.nextInt(LONGEST_LIFE));
        return true;
    }

    private static long millisTo(Instant due) {
        return Duration.between(Instant.now(), due).toMillis();
    }

    private static void rest(long millis) throws InterruptedException {
        boolean _ = new CountDownLatch(1).await(Math.max(0, millis), TimeUnit.MILLISECONDS);
    }

    private boolean afterFetch() throws InterruptedException {
        CountDownLatch fetched = new CountDownLatch(1);
        feeds.on(
                FEED,
                exchange -> {
                    chronicle.answer().to(exchange);
                    exchange.close();
                    if (exchange.getResponseCode() == 200) {
                        fetched.countDown();
                    }
                });
        bot.start();
        boolean reached = fetched.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        bot.kill();
        feeds.on(FEED, chronicle.answer());
        return reached;
    }

    private boolean afterCommit() throws InterruptedException {
        discord.faults().always(Faults.EVERY_ROUTE, new Fault.DropBefore());
        ToldStory _ = teller.tell(Beat.SCHED);
        bot.start();
        return chronicle.awaitPolls(3);
    }

    private boolean before(String route, Beat beat) {
        discord.faults().always(route, new Fault.DropBefore());
        long asked = discord.requests().count(route);
        ToldStory _ = teller.tell(beat);
        bot.start();
        return discord.requests().await(route, Math.toIntExact(asked + 1));
    }

    private boolean after(String route, Beat beat) {
        try (Freeze freeze = discord.faults().freeze(route)) {
            ToldStory _ = teller.tell(beat);
            bot.start();
            boolean reached = freeze.awaitArrival(PATIENCE);
            bot.kill();
            return reached;
        }
    }

    private boolean duringEdit() {
        try (Freeze freeze = discord.faults().freeze(Faults.EDIT_MESSAGE)) {
            readers.messages(Beat.BPF).stream()
                    .reduce((_, last) -> last)
                    .flatMap(last -> Ledger.stories(last).stream().findFirst())
                    .flatMap(number ->
                            teller.stories().stream()
                                    .filter(story -> story.number() == number)
                                    .findFirst())
                    .ifPresent(teller::retell);
            bot.start();
            boolean reached = freeze.awaitArrival(PATIENCE);
            bot.kill();
            return reached;
        }
    }

    private boolean followUp() throws InterruptedException {
        TestChannel forum = readers.channel(Beat.CRYPTO);
        int posts = forum.posts().size();
        for (long story = teller.open(Beat.CRYPTO); story < BURST; story++) {
            ToldStory _ = teller.tell(Beat.CRYPTO);
        }
        bot.start();
        try (Freeze post = discord.faults().freeze(Faults.START_THREAD)) {
            boolean begun = post.awaitArrival(PATIENCE);
            try (Freeze _ = discord.faults().freeze(Faults.CREATE_MESSAGE)) {
                post.release();
                boolean reached = begun && awaitFollowUp(forum, posts);
                bot.kill();
                return reached;
            }
        }
    }

    private static boolean awaitFollowUp(TestChannel forum, int before)
            throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            if (forum.posts().stream().skip(before).anyMatch(post -> post.messages().size() > 1)) {
                return true;
            }
            rest(5);
        }
        return false;
    }
}
