package dev.kerneldigest.web;

import static dev.kerneldigest.testing.TestItems.SEEN;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.Edition;
import dev.kerneldigest.delivery.Line;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.SourceReport;
import dev.kerneldigest.digest.SourceReport.Health;
import dev.kerneldigest.store.SqlOutbox;
import dev.kerneldigest.store.SqlSubscriptions;
import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Pages of a bot that has no news and every kind of trouble, told in long words. */
final class TroubledRig {
    private static final String REASON =
            "the answer is no feed but a page, https://press.example/"
                    + "consent-to-everything-before-you-may-read-anything/".repeat(3);

    private TroubledRig() {}

    static WebRig start() throws AddressTakenException {
        WebRig rig = new WebRig(Optional.of(WebRig.TOKEN));
        for (Health health : Health.values()) {
            rig.sources.add(source(health));
        }
        rig.line = new Line.Waiting("Discord does not answer");
        for (long channel = 1; channel <= 3; channel++) {
            publish(rig, 1_234_567_890_123_456_000L + channel);
        }
        SqlOutbox outbox = new SqlOutbox(rig.database);
        List<Delivery> claimed = outbox.claim(2, Duration.ofMinutes(1), SEEN.plusSeconds(10));
        outbox.giveUp(claimed.get(0), "the channel is gone", SEEN);
        outbox.retry(claimed.get(1), "HTTP 503: " + REASON, SEEN.plusSeconds(600));
        return rig;
    }

    private static SourceReport source(Health health) {
        Optional<Instant> once = Optional.of(SEEN.minusSeconds(4_000));
        return new SourceReport(
                "press-" + health.name().toLowerCase(Locale.ROOT),
                "The press that is called " + health,
                "https://press.example/rss",
                health,
                health.isTrouble() ? REASON : "",
                health.isTrouble() ? 12 : 0,
                Duration.ofMinutes(15),
                once,
                once,
                Optional.empty(),
                Optional.of(SEEN.plusSeconds(900)));
    }

    private static void publish(WebRig rig, long channel) {
        Wish wish =
                new Wish(
                        new GuildId(1),
                        new ChannelId(channel),
                        new Interest.All(),
                        Set.of(),
                        new Rhythm.Hourly(),
                        SEEN);
        new SqlOutbox(rig.database)
                .publish(
                        new Edition(
                                new SqlSubscriptions(rig.database).add(wish),
                                Optional.empty(),
                                SEEN,
                                Set.of(),
                                Optional.empty(),
                                List.of(new Message(0, List.of(new Message.Text("news"))))));
    }
}
