package dev.kerneldigest.delivery;

import static dev.kerneldigest.delivery.DeliveryRig.CHANNEL;
import static dev.kerneldigest.delivery.DeliveryRig.topics;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.FailingNth;
import dev.kerneldigest.testing.FailingNth.BrokenException;
import dev.kerneldigest.testing.FailingNth.Fault;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.TestItems;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class NewsflashTest extends DatabaseContract {
    private DeliveryRig rig = new DeliveryRig(database);

    NewsflashTest() {
        super(TestDatabases.h2());
    }

    @BeforeEach
    void anew() {
        rig = new DeliveryRig(database);
    }

    @Test
    void atTheStartItIsOwed() {
        rig.subscribe();
        rig.news("stored by a run that died");
        assertThat(rig.newsflash().serve()).isEqualTo(1);
    }

    @Test
    void itServesOnlyWhenNewsCame() {
        rig.subscribe();
        Newsflash newsflash = rig.newsflash();
        newsflash.serve();
        assertThat(newsflash.serve()).isZero();
        assertThat(rig.requests).isEmpty();
        rig.news("one");
        assertThat(newsflash.serve()).isEqualTo(1);
        assertThat(newsflash.serve()).isZero();
    }

    @Test
    void newsOfANodeThatDiedBeforeItServedAnybodyAreServedByAnother() {
        rig.subscribe();
        Newsflash another = rig.newsflash();
        another.serve();
        rig.news("stored by a node that died");
        assertThat(another.serve()).isEqualTo(1);
        assertThat(another.serve()).isZero();
    }

    @Test
    void whatOneNodeServedIsNothingToAnother() {
        rig.subscribe();
        rig.news("one");
        Arrivals.Count before = rig.arrivals.count();
        assertThat(before.came()).isGreaterThan(before.served());
        assertThat(rig.newsflash().serve()).isEqualTo(1);
        Arrivals.Count after = rig.arrivals.count();
        assertThat(after.came()).isEqualTo(before.came()).isEqualTo(after.served());
    }

    @Test
    void whatANodeStillOwesIsServedByWhicheverPollsNext() {
        rig.subscribe();
        Newsflash one = rig.newsflash();
        Newsflash another = rig.newsflash();
        rig.news("one");
        one.serve();
        another.serve();
        rig.messenger.answer(_ -> new SendOutcome.TryLater("Discord is away", Duration.ZERO));
        rig.courier().deliver();
        rig.news("two");
        assertThat(one.serve()).isZero();
        rig.messenger.answer(rig.messenger::accept);
        rig.pass(Duration.ofMinutes(1));
        rig.courier().deliver();
        assertThat(another.serve()).isEqualTo(1);
    }

    @Test
    @DisplayName("D6: what comes while Discord is away arrives as one message")
    void whatComesWhileDiscordIsAwayMakesOneMessageAfterwards() {
        rig.subscribe();
        Newsflash newsflash = rig.newsflash();
        rig.news("one");
        newsflash.serve();
        rig.messenger.answer(_ -> new SendOutcome.TryLater("Discord is away", Duration.ZERO));
        rig.courier().deliver();
        for (String key : List.of("two", "three", "four")) {
            rig.news(key);
            newsflash.newsCame();
            assertThat(newsflash.serve()).isZero();
        }
        rig.messenger.answer(rig.messenger::accept);
        rig.pass(Duration.ofMinutes(1));
        rig.courier().deliver();
        assertThat(newsflash.serve()).as("without more news").isEqualTo(1);
        rig.courier().deliver();
        assertThat(rig.read()).containsExactly("one", "two", "three", "four");
        assertThat(rig.messenger.tries()).hasSize(3);
    }

    @Test
    void onlyThoseWhoWantNewsAtOnceAreServed() {
        Subscription hourly = rig.subscribe(CHANNEL, new Interest.All(), new Rhythm.Hourly());
        Subscription immediate = rig.subscribe();
        rig.news("one");
        assertThat(rig.newsflash().serve()).isEqualTo(1);
        assertThat(rig.outbox.cursor(immediate.id())).isPresent();
        assertThat(rig.outbox.cursor(hourly.id())).isEmpty();
    }

    @Test
    void oneThatFailsCostsNoOtherAndIsMadeUpForAtTheNextPoll() {
        rig.subscribe(new ChannelId(1), topics("mm"), new Rhythm.Immediately());
        rig.subscribe(new ChannelId(2), topics("net"), new Rhythm.Immediately());
        rig.subscribe(new ChannelId(3), topics("mm"), new Rhythm.Immediately());
        AtomicBoolean broken = new AtomicBoolean(true);
        Newsflash newsflash =
                new Newsflash(
                        rig.desk(request -> {
                            if (broken.get() && request.wanted().size() == 2) {
                                throw new IllegalStateException("the press is broken");
                            }
                            return rig.print(request);
                        }),
                        rig.corrections(),
                        rig.arrivals);
        rig.news(TestItems.about(rig.item("one"), "mm", "net"));
        assertThat(newsflash.serve()).isEqualTo(2);
        assertThat(newsflash.serve()).isZero();
        broken.set(false);
        assertThat(newsflash.serve()).isEqualTo(1);
        rig.courier().deliver();
        assertThat(rig.messenger.texts(new ChannelId(2))).containsExactly("one");
    }

    @Test
    void aDatabaseThatIsDownLeavesItOwed() {
        rig = new DeliveryRig(database, new FailingNth(1, Fault.BEFORE));
        rig.subscribe();
        rig.news("one");
        Newsflash newsflash = rig.newsflash();
        assertThatThrownBy(newsflash::serve).isInstanceOf(BrokenException.class);
        assertThat(newsflash.serve()).isEqualTo(1);
    }
}
