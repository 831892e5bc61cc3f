package dev.kerneldigest;

import dev.kerneldigest.feed.PollRound;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.store.CopyMark;
import dev.kerneldigest.store.Database;
import dev.kerneldigest.subscription.Subscription;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first start on a database that was put back from a backup. What the lost database posted
 * since the backup cannot be told from what it did not, so all that the sources have now is taken
 * as posted: it is kept for look-ups, and nothing comes twice. A start on any other database, after
 * however long a downtime, takes nothing as posted.
 */
final class StartOnCopy {
    private static final Logger LOG = LoggerFactory.getLogger(StartOnCopy.class);
    private static final Set<String> ANSWERED = Set.of("new", "unchanged", "not-modified", "gone");

    private final Pressroom pressroom;
    private final InstantSource clock;
    private final CopyMark mark;

    StartOnCopy(Database database, Pressroom pressroom, InstantSource clock) {
        this.pressroom = pressroom;
        this.clock = clock;
        this.mark = new CopyMark(database);
    }

    /**
     * Takes what came since the backup as posted, if this is a copy; when it is killed amid that,
     * the next start does it again.
     *
     * @param round by which they are polled
     * @param sources all that are polled
     */
    void take(PollRound round, Collection<Source> sources) throws InterruptedException {
        Optional<Instant> taken = mark.taken();
        if (taken.isEmpty()) {
            return;
        }
        LOG.info("The database is the backup of {}; its sources are asked first.", taken.get());
        Set<String> silent = new TreeSet<>();
        round.run(
                sources,
                report -> {
                    if (!ANSWERED.contains(report.status())) {
                        silent.add(report.source().value());
                    }
                });
        pressroom.subscriptions().all().stream()
                .map(Subscription::id)
                .forEach(pressroom.desk()::takeAsPosted);
        int givenUp = mark.settle(clock.instant());
        LOG.warn(
                "The database was put back from the backup of {}: news between then and {} was taken as posted. waitingGivenUp={} sourcesThatDidNotAnswer={}",
                taken.get(),
                clock.instant(),
                givenUp,
                silent);
    }
}
