package dev.kerneldigest.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.subscription.ChannelId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabases;
import dev.kerneldigest.testing.Together;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Couriers of several nodes at one outbox. */
final class CourierRaceTest extends DatabaseContract {
    private final DeliveryRig rig = new DeliveryRig(database);

    CourierRaceTest() {
        super(TestDatabases.postgres());
    }

    @Test
    void twoCouriersNeverSendTheSameMessageAndKeepTheOrder() {
        List<ChannelId> channels = LongStream.range(0, 70).mapToObj(ChannelId::new).toList();
        for (ChannelId channel : channels) {
            rig.owe(
                    rig.subscribe(channel, new Interest.All(), new Rhythm.Hourly()),
                    "first",
                    "second",
                    "third");
        }
        Callable<Integer> rounds = () -> untilAllIsSent(rig.courier());
        List<Integer> tried = Together.run(List.of(rounds, rounds));
        assertThat(tried.stream().mapToInt(Integer::intValue).sum()).isEqualTo(210);
        assertThat(rig.messenger.tries()).extracting(Delivery::nonce).doesNotHaveDuplicates();
        assertThat(channels)
                .allSatisfy(channel ->
                        assertThat(rig.messenger.texts(channel))
                                .containsExactly("first", "second", "third"));
    }

    /** A courier ends its round while the other still holds the heads of some channels. */
    private int untilAllIsSent(Courier courier) {
        return Stream.generate(courier::deliver)
                .takeWhile(tried -> tried > 0 || rig.outbox.backlog().pending() > 0)
                .mapToInt(Integer::intValue)
                .sum();
    }
}
