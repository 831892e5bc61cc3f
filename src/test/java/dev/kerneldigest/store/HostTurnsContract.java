package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.feed.HostGate;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.SettableClock;
import dev.kerneldigest.testing.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two nodes, each with a gate of its own, at the same hosts. */
abstract class HostTurnsContract extends DatabaseContract {
    private static final Duration REST = Duration.ofSeconds(2);

    private final SettableClock clock = SettableClock.at("2026-03-01T12:00:00Z");
    private final AtomicReference<Instant> begun = new AtomicReference<>(Instant.MIN);
    private final HostGate one = gate();
    private final HostGate other = gate();

    HostTurnsContract(TestDatabase place) {
        super(place);
    }

    private HostGate gate() {
        return new HostGate(REST, 8, clock, clock::advance, new SqlHostTurns(database));
    }

    @DisplayName("F9: asks a host one thing at a time, and spaced, with several nodes")
    @Test
    void aHostRestsAfterWhicheverNodeAskedIt() throws InterruptedException {
        URI url = URI.create("https://spaced.example/feed");
        int _ = one.pass(url, () -> 1);
        Instant ended = clock.instant();
        pass(other, url);
        assertThat(begun.get()).isBetween(ended.plus(REST), ended.plus(REST.plusMillis(1)));
        Instant again = clock.instant();
        pass(one, url);
        assertThat(begun.get()).isBetween(again.plus(REST), again.plus(REST.plusMillis(1)));
    }

    @Test
    void whileOneNodeAsksAnotherWaitsButForADeadOneNotForEver() throws InterruptedException {
        URI url = URI.create("https://slow.example/feed");
        Instant start = clock.instant();
        int _ =
                one.pass(
                        url,
                        () -> {
                            passUnchecked(other, url);
                            return 1;
                        });
        assertThat(Duration.between(start, begun.get())).isEqualTo(Duration.ofSeconds(45));
    }

    @Test
    void whoComesBackTooLateTakesNobodysTurn() throws InterruptedException {
        URI url = URI.create("https://late.example/feed");
        SqlHostTurns turns = new SqlHostTurns(database);
        Instant now = clock.instant();
        assertThat(turns.take("late.example:443", now, now.plusSeconds(45))).isEmpty();
        Instant later = now.plusSeconds(45);
        assertThat(turns.take("late.example:443", later, later.plusSeconds(45))).isEmpty();
        turns.giveBack("late.example:443", now.plusSeconds(45), later);
        assertThat(turns.take("late.example:443", later, later.plusSeconds(45)))
                .contains(later.plusSeconds(45));
        pass(one, url);
        assertThat(begun.get()).isEqualTo(later.plusSeconds(45));
    }

    private void pass(HostGate gate, URI url) throws InterruptedException {
        int _ =
                gate.pass(
                        url,
                        () -> {
                            begun.set(clock.instant());
                            return 1;
                        });
    }

    private void passUnchecked(HostGate gate, URI url) {
        try {
            pass(gate, url);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
