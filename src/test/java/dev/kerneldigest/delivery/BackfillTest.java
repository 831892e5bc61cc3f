package dev.kerneldigest.delivery;

import static dev.kerneldigest.delivery.DeliveryRig.CHANNEL;
import static dev.kerneldigest.delivery.DeliveryRig.topics;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestItems;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a new subscription missed, and what its next edition would hold. */
final class BackfillTest extends DatabaseContract {
    private DeliveryRig rig = new DeliveryRig(database);
    private EditionDesk desk = rig.desk();

    BackfillTest() {
        super(TestDatabases.h2());
    }

    @BeforeEach
    void anew() {
        rig = new DeliveryRig(database);
        desk = rig.desk();
    }

    @DisplayName("D5: posts the few old stories that were asked for as one message")
    @Test
    void theNewestStoriesThatFitComeAsOneMessageAndNeverAgain() {
        rig.news("too old");
        rig.news(TestItems.keyed(rig.item("story"), "url:a"));
        rig.news(TestItems.about(rig.item("other topic"), "net"));
        rig.news(TestItems.keyed(rig.item("same story"), "url:a"));
        rig.news("newest");
        Subscription subscription = rig.subscribe(CHANNEL, topics("mm"), new Rhythm.Immediately());
        assertThat(give(subscription, 2)).isEqualTo(1);
        rig.news("after");
        desk.serve(subscription.id());
        rig.courier().deliver();
        assertThat(rig.read()).containsExactly("story", "same story", "newest", "after");
        assertThat(rig.messenger.tries()).hasSize(2);
    }

    @DisplayName("D5: posts nothing old to a new subscription")
    @Test
    void nothingOldComesWhereNothingWasAskedFor() {
        rig.news("old");
        Subscription subscription = rig.subscribe();
        assertThat(give(subscription, 0)).isZero();
        desk.serve(subscription.id());
        assertThat(OutboxRow.all(database)).isEmpty();
    }

    @Test
    void newsOfLastMonthIsNoNews() {
        rig.news("old");
        rig.pass(Duration.ofDays(31));
        assertThat(give(rig.subscribe(), 5)).isZero();
    }

    @Test
    void whatWasAskedForComesThoughAPollServesTheSubscriptionMeanwhile() {
        rig.news("old");
        Subscription subscription = rig.subscribe();
        AtomicBoolean polled = new AtomicBoolean();
        desk =
                rig.desk(request -> {
                    if (!polled.getAndSet(true)) {
                        assertThat(rig.desk().serve(subscription.id())).isZero();
                    }
                    return rig.print(request);
                });
        assertThat(give(subscription, 1)).isEqualTo(1);
        rig.courier().deliver();
        assertThat(rig.read()).containsExactly("old");
    }

    @Test
    void aPreviewMarksNothingAsPosted() {
        Subscription subscription = rig.subscribe();
        assertThat(desk.preview(subscription)).isEmpty();
        rig.news("one");
        List<Message> preview = desk.preview(subscription);
        assertThat(preview).hasSize(1).isEqualTo(desk.preview(subscription));
        assertThat(OutboxRow.all(database)).isEmpty();
        assertThat(rig.outbox.cursor(subscription.id())).isEmpty();
        desk.serve(subscription.id());
        rig.courier().deliver();
        assertThat(rig.read()).containsExactly("one");
    }

    private int give(Subscription subscription, int stories) {
        return rig.backfill(desk)
                .give(subscription, GuildSettings.defaults(subscription.guild()), stories);
    }
}
