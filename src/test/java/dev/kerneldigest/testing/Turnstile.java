package dev.kerneldigest.testing;

import dev.kerneldigest.testing.TestFeedServer.Answer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts who asks for a feed at the same time. Safe for many threads. */
public final class Turnstile {
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /** Answers the same, a while later, so that one who comes meanwhile is noticed. */
    public Answer around(Answer answer, Duration pause) {
        return exchange -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            try {
                boolean _ = new CountDownLatch(1).await(pause.toMillis(), TimeUnit.MILLISECONDS);
                answer.to(exchange);
            } finally {
                inside.decrementAndGet();
            }
        };
    }

    /** How many there were at once at the most. */
    public int most() {
        return most.get();
    }
}
