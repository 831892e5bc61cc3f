package dev.kerneldigest.delivery;

import static dev.kerneldigest.delivery.DeliveryRig.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.delivery.SendOutcome.TryLater;
import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestItems;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rig's press prints the keys of all items of a story, so each that joins is one text more. */
final class CorrectionDeskTest extends DatabaseContract {
    private static final Tally NOTHING = Tally.NONE;

    private DeliveryRig rig = new DeliveryRig(database);
    private Subscription subscription = rig.subscribe();

    CorrectionDeskTest() {
        super(TestDatabases.h2());
    }

    @BeforeEach
    void anew() {
        rig = new DeliveryRig(database);
        subscription = rig.subscribe();
    }

    @DisplayName("D2: tells a story of two sources in one message")
    @Test
    void whatJoinsAPostedStoryIsAddedToItsMessageAndPostedNeverAgain() {
        post("first");
        told("second");
        assertThat(rig.desk().serve(subscription.id())).isZero();
        assertThat(rig.corrections().correct()).isEqualTo(new Tally(1, 0));
        rig.courier().deliver();
        assertThat(rig.read()).containsExactly("first", "second");
        assertThat(OutboxRow.all(database)).hasSize(1);
        assertThat(rig.corrections().correct()).isEqualTo(NOTHING);
    }

    @Test
    void anEditKeepsTheTitleThatIsItsSubscriptionsOwn() {
        told("first");
        rig.desk(this::titled).serve(subscription.id());
        rig.courier().deliver();
        told("second");
        rig.corrections(this::titled).correct();
        rig.courier().deliver();
        assertThat(rig.messenger.tries())
                .extracting(delivery -> delivery.message().cover().title())
                .hasSize(2)
                .allMatch(title -> title.endsWith("#" + subscription.id()))
                .containsOnly(rig.messenger.tries().getFirst().message().cover().title());
    }

    private List<Message> titled(DigestRequest request) {
        return rig.print(request).stream()
                .map(message -> message.withCover(message.cover().titled("Kernel news")))
                .toList();
    }

    @Test
    void newsOfOtherStoriesChangesNothing() {
        post("first");
        rig.news("quite another story");
        assertThat(rig.corrections().correct()).isEqualTo(NOTHING);
    }

    @Test
    void whatWasNeverTriedIsReplacedInTheOutbox() {
        told("first");
        rig.desk().serve(subscription.id());
        told("second");
        assertThat(rig.corrections().correct()).isEqualTo(new Tally(1, 0));
        rig.courier().deliver();
        assertThat(rig.messenger.tries()).singleElement().matches(it -> it.replaces().isEmpty());
        assertThat(rig.read()).containsExactly("first", "second");
    }

    @Test
    void whatIsOnItsWayIsEditedOnceItHasArrived() {
        told("first");
        rig.desk().serve(subscription.id());
        rig.messenger.answer(delivery -> {
            told("second");
            rig.corrections().correct();
            rig.messenger.answer(rig.messenger::accept);
            return rig.messenger.accept(delivery);
        });
        rig.courier().deliver();
        assertThat(rig.messenger.tries())
                .extracting(delivery -> delivery.replaces().isPresent())
                .containsExactly(false, true);
        assertThat(rig.read()).containsExactly("first", "second");
    }

    @Test
    void aPostWhoseAnswerGotLostKeepsItsNonceAndIsEditedThen() {
        told("first");
        rig.desk().serve(subscription.id());
        rig.messenger.answer(delivery -> {
            rig.messenger.accept(delivery);
            return new TryLater("no answer", Duration.ZERO);
        });
        rig.courier().deliver();
        told("second");
        rig.corrections().correct();
        rig.messenger.answer(rig.messenger::accept);
        rig.pass(Duration.ofMinutes(1));
        rig.courier().deliver();
        assertThat(rig.read()).containsExactly("first", "second");
        assertThat(rig.messenger.tries().get(1).nonce())
                .isEqualTo(rig.messenger.tries().get(0).nonce());
    }

    @Test
    void changesWhileAnEditWaitsMakeOneEdit() {
        post("first");
        told("second");
        rig.corrections().correct();
        told("third");
        assertThat(rig.corrections().correct()).isEqualTo(new Tally(1, 0));
        assertThat(rig.courier().deliver()).isEqualTo(1);
        assertThat(rig.read()).containsExactly("first", "second", "third");
    }

    @Test
    void anEditIsTriedAgainAndKeepsTheOrderOfItsChannel() {
        post("first");
        told("second");
        rig.corrections().correct();
        rig.news("another");
        rig.desk().serve(subscription.id());
        rig.messenger.answer(_ -> new TryLater("down", Duration.ZERO));
        rig.courier().deliver();
        rig.messenger.answer(rig.messenger::accept);
        rig.pass(Duration.ofMinutes(1));
        rig.courier().deliver();
        assertThat(rig.messenger.tries())
                .extracting(delivery -> delivery.replaces().isPresent())
                .containsExactly(false, true, true, false);
        assertThat(rig.read()).containsExactly("first", "second", "another");
    }

    static Stream<SendOutcome> refusals() {
        return Stream.of(
                new SendOutcome.Vanished("the message was deleted"),
                new SendOutcome.Closed("hidden"),
                new SendOutcome.Gone("the channel was deleted"),
                new SendOutcome.Refused("too long"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void anEditThatCannotBeMadeIsLeftAndHarmsNobody(SendOutcome outcome) {
        post("first");
        told("second");
        rig.corrections().correct();
        rig.messenger.answer(_ -> outcome);
        rig.courier().deliver();
        OutboxRow row = OutboxRow.all(database).getFirst();
        assertThat(row.state()).isEqualTo("given-up");
        assertThat(row.reason().orElseThrow()).startsWith("not edited: ");
        assertThat(rig.pause(subscription.id())).isEmpty();
        told("third");
        assertThat(rig.corrections().correct()).isEqualTo(NOTHING);
    }

    @Test
    void anEditIsGivenUpLongBeforeAWeek() {
        post("first");
        told("second");
        rig.corrections().correct();
        rig.messenger.answer(_ -> new TryLater("down", Duration.ZERO));
        for (int hour = 0; hour < 24; hour++) {
            rig.courier().deliver();
            rig.pass(Duration.ofHours(1));
        }
        assertThat(rig.messenger.tries()).hasSize(1 + RetryPlan.MOST_EDITS);
        assertThat(rig.outbox.backlog().pending()).isZero();
    }

    @Test
    void afterTwoDaysAMessageStaysAsItIs() {
        post("first");
        rig.pass(Editions.OPEN.plusSeconds(1));
        told("second");
        assertThat(rig.corrections().correct()).isEqualTo(NOTHING);
    }

    @Test
    void messagesOfARemovedSubscriptionAreLeftAlone() {
        post("first");
        rig.subscriptions.remove(subscription.guild(), subscription.id());
        told("second");
        assertThat(rig.corrections().correct()).isEqualTo(NOTHING);
    }

    @Test
    void aNewProcessMakesTheEditsThatAFormerOneOwed() {
        CorrectionDesk former = rig.corrections();
        post("first");
        former.correct();
        told("second");
        rig.pass(Duration.ofHours(20));
        assertThat(rig.corrections().correct()).isEqualTo(new Tally(1, 0));
        rig.courier().deliver();
        assertThat(rig.read()).containsExactly("first", "second");
    }

    @Test
    void twoDesksThatSeeTheSameChangeMakeOneEdit() {
        post("first");
        told("second");
        PublishedEdition found = found();
        assertThat(rig.editions.revise(found, rig.print(found.request()), rig.clock.instant()))
                .hasValue(1);
        assertThat(rig.editions.revise(found, rig.print(found.request()), rig.clock.instant()))
                .isEmpty();
        assertThat(rig.courier().deliver()).isEqualTo(1);
    }

    private PublishedEdition found() {
        return rig.editions.ofMessage(CHANNEL, 1).orElseThrow();
    }

    private void post(String key) {
        told(key);
        rig.desk().serve(subscription.id());
        rig.courier().deliver();
    }

    /** An item of the one story that this is about. */
    private void told(String key) {
        rig.news(TestItems.keyed(rig.item(key), "lwn:1"));
    }
}
