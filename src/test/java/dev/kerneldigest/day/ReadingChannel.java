package dev.kerneldigest.day;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.Messenger;
import dev.kerneldigest.delivery.SendOutcome;
import dev.kerneldigest.digest.Message;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A channel that takes everything and remembers of each item only whether it was told. */
public final class ReadingChannel implements Messenger {
    private static final Pattern TITLE = Pattern.compile("\\bs(\\d{3,}) (\\d+): the");
    private static final int MOST_ITEMS = 1_000;

    private final AtomicLong numbers = new AtomicLong();
    private final BitSet told = new BitSet();
    private int doubled;

    @Override
    public SendOutcome send(Delivery delivery) {
        BitSet here = new BitSet();
        delivery.message().blocks().stream()
                .filter(Message.Text.class::isInstance)
                .flatMap(block -> TITLE.matcher(((Message.Text) block).markdown()).results())
                .forEach(title -> here.set(number(title)));
        read(here);
        return new SendOutcome.Sent(numbers.incrementAndGet());
    }

    private static int number(MatchResult title) {
        return Integer.parseInt(title.group(1)) * MOST_ITEMS + Integer.parseInt(title.group(2));
    }

    private synchronized void read(BitSet message) {
        BitSet again = (BitSet) message.clone();
        again.and(told);
        doubled += again.cardinality();
        told.or(message);
    }

    @Override
    public SendOutcome edit(Delivery delivery, long message) {
        return new SendOutcome.Sent(message);
    }

    /** How many messages came. */
    public long messages() {
        return numbers.get();
    }

    /** How many items are named in them. */
    public synchronized int items() {
        return told.cardinality();
    }

    /** How many items were named in a second message. */
    public synchronized int doubled() {
        return doubled;
    }
}
