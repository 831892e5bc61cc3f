package dev.kerneldigest.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.Together;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several desks at one subscription, as several nodes or polls have them. */
final class EditionRaceTest extends DatabaseContract {
    private DeliveryRig rig = new DeliveryRig(database);

    EditionRaceTest() {
        super(TestDatabases.postgres());
    }

    @BeforeEach
    void anew() {
        rig = new DeliveryRig(database);
    }

    @Test
    void manyDesksServingOneSubscriptionPublishOneEdition() {
        Subscription subscription = rig.subscribe();
        List<String> keys = IntStream.range(0, 20).mapToObj(i -> "item" + i).toList();
        keys.forEach(rig::news);
        List<Integer> messages =
                Together.run(Collections.nCopies(6, () -> rig.desk().serve(subscription.id())));
        assertThat(messages).containsOnlyOnce(1).containsOnly(0, 1);
        rig.courier().deliver();
        assertThat(rig.read()).containsExactlyElementsOf(keys);
    }

    @Test
    void whatAFasterDeskDidNotSeeYetIsServedByTheSlowerOne() {
        Subscription subscription = rig.subscribe();
        rig.news("seen by both");
        AtomicBoolean raced = new AtomicBoolean();
        Newsflash newsflash =
                new Newsflash(
                        rig.desk(request -> {
                            if (!raced.getAndSet(true)) {
                                publish(subscription, only("seen by both", request));
                            }
                            return rig.print(request);
                        }),
                        rig.corrections(),
                        rig.arrivals);
        rig.news("seen by the slower");
        assertThat(newsflash.serve()).isEqualTo(1);
        rig.courier().deliver();
        assertThat(rig.read()).containsExactly("seen by both", "seen by the slower");
    }

    @Test
    void aSubscriptionPausedWhileItIsServedStaysUnserved() {
        Subscription subscription = rig.subscribe();
        rig.news("one");
        EditionDesk desk =
                rig.desk(request -> {
                    publish(subscription, Set.of());
                    rig.subscriptions.pause(subscription.id(), "for a test");
                    return rig.print(request);
                });
        assertThat(desk.serve(subscription.id())).isZero();
        assertThat(rig.outbox.backlog().pending()).isZero();
    }

    @Test
    void aDeskThatIsAlwaysTheSlowerOneSaysSo() {
        Subscription subscription = rig.subscribe();
        rig.news("one");
        EditionDesk desk =
                rig.desk(request -> {
                    rig.pass(java.time.Duration.ofSeconds(1));
                    publish(subscription, Set.of());
                    return rig.print(request);
                });
        assertThatThrownBy(() -> desk.serve(subscription.id()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(subscription.id().toString());
    }

    /** As another node would, between our reading and our publishing. */
    private void publish(Subscription subscription, Set<Long> stories) {
        List<Message> messages =
                stories.isEmpty()
                        ? List.of()
                        : List.of(new Message(0, List.of(new Message.Text("seen by both"))));
        assertThat(
                        rig.outbox.publish(
                                new Edition(
                                        subscription,
                                        rig.outbox.cursor(subscription.id()),
                                        rig.clock.instant(),
                                        stories,
                                        Optional.empty(),
                                        messages)))
                .isTrue();
    }

    private static Set<Long> only(String key, DigestRequest request) {
        return request.items().stream()
                .filter(item -> item.item().key().value().equals(key))
                .map(ArchivedItem::story)
                .collect(Collectors.toSet());
    }
}
