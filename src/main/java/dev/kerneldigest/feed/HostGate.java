package dev.kerneldigest.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets one request at a time through to a host, with a rest between two, and only so many to all
 * hosts together.
 *
 * <p>A host is what a connection is made to: name and port. Who asks first goes first. The rest is
 * counted from the end of an answer; this machine itself (localhost, 127.0.0.0/8, ::1) needs none.
 * Safe for many threads, which should be virtual: waiting blocks the caller. Whoever waits for a
 * host keeps nobody from another one.
 */
public final class HostGate {
    /** The least rest of a public host (PEERS.md, F9). */
    public static final Duration USUAL_REST = Duration.ofSeconds(2);

    /** The most requests to all hosts together. */
    public static final int USUAL_MOST = 64;

    /** More than there are sources; redirects can lead to hosts without number. */
    private static final int MOST_LANES = 1_000;

    /**
     * How long a turn lasts at the most that is shared with other nodes: longer than the usual
     * deadline of a request, so that two nodes are at a host only where one takes longer still.
     */
    private static final Duration LONGEST_TURN = Duration.ofSeconds(45);

    /** How often another node's turn is looked after. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Duration rest;
    private final Semaphore inFlight;
    private final InstantSource time;
    private final Pause pause;
    private final HostTurns turns;
    private final Politeness politeness;
    private final ConcurrentMap<String, Lane> lanes = new ConcurrentHashMap<>();

    /** Opens the gate of a node that is alone. */
    public HostGate(Duration rest, int most, InstantSource time, Pause pause) {
        this(rest, most, time, pause, HostTurns.ALONE);
    }

    /**
     * Opens a gate.
     *
     * @param rest between two requests to a host that is not this machine; may be zero
     * @param most requests to all hosts together, at least 1
     * @param turns of all nodes
     */
    public HostGate(Duration rest, int most, InstantSource time, Pause pause, HostTurns turns) {
        this.rest = rest;
        this.turns = turns;
        this.inFlight = new Semaphore(most, true);
        this.time = time;
        this.pause = pause;
        this.politeness = new Politeness(time);
    }

    /** How hosts were treated. */
    public Politeness politeness() {
        return politeness;
    }

    /**
     * Runs a request when its host's turn has come.
     *
     * @throws InterruptedException when the thread is interrupted while it waits; the request then
     *     did not run
     */
    public <T> T pass(URI url, Supplier<T> request) throws InterruptedException {
        String host = authority(url);
        Lane lane = enter(host);
        try {
            return pass(lane, host, url, request);
        } finally {
            lanes.computeIfPresent(host, (_, it) -> it.leave());
        }
    }

    private <T> T pass(Lane lane, String host, URI url, Supplier<T> request)
            throws InterruptedException {
        lane.turn.lockInterruptibly();
        try {
            lane.rested();
            return inTurn(host, url, request);
        } finally {
            lane.free = time.instant().plus(restOf(url));
            lane.turn.unlock();
        }
    }

    private Lane enter(String host) {
        if (lanes.size() >= MOST_LANES) {
            lanes.keySet()
                    .forEach(name -> lanes.computeIfPresent(name, (_, it) -> it.unlessIdle()));
        }
        return lanes.compute(
                host, (_, lane) -> Objects.requireNonNullElseGet(lane, Lane::new).enter());
    }

    /** How many hosts have a lane. */
    int lanes() {
        return lanes.size();
    }

    /** Among all nodes. */
    private <T> T inTurn(String host, URI url, Supplier<T> request) throws InterruptedException {
        Instant until = taken(host);
        try {
            return inFlight(name(url), request);
        } finally {
            turns.giveBack(host, until, time.instant().plus(restOf(url)));
        }
    }

    /** Until when the turn is ours, which is waited for; milliseconds, as every database keeps. */
    private Instant taken(String host) throws InterruptedException {
        while (true) {
            Instant now = Instant.ofEpochMilli(time.millis());
            Instant until = now.plus(LONGEST_TURN);
            Optional<Instant> free = turns.take(host, now, until);
            if (free.isEmpty()) {
                return until;
            }
            Duration left = Duration.between(now, free.get());
            pause.of(left.compareTo(LOOK) < 0 && left.isPositive() ? left : LOOK);
        }
    }

    /** What the politeness of requests to this address is kept under. */
    static String name(URI url) {
        return url.getPort() < 0 ? host(url) : host(url) + ":" + url.getPort();
    }

    private <T> T inFlight(String name, Supplier<T> request) throws InterruptedException {
        inFlight.acquire();
        try {
            politeness.begun(name);
            return request.get();
        } finally {
            politeness.ended(name);
            inFlight.release();
        }
    }

    private Duration restOf(URI url) {
        return isThisMachine(host(url)) ? Duration.ZERO : rest;
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost")
                || host.equals("[::1]")
                || (host.startsWith("127.") && host.chars().allMatch(HostGate::isAddressPart));
    }

    private static boolean isAddressPart(int character) {
        return character == '.' || (character >= '0' && character <= '9');
    }

    private static String authority(URI url) {
        int port = url.getPort();
        if (port >= 0) {
            return host(url) + ":" + port;
        }
        return host(url) + ("https".equalsIgnoreCase(url.getScheme()) ? ":443" : ":80");
    }

    private static String host(URI url) {
        String host = url.getHost() == null ? url.toString() : url.getHost();
        return host.toLowerCase(Locale.ROOT);
    }

    /** The queue in front of one host; who comes and goes is guarded by the map of lanes. */
    private final class Lane {
        private final ReentrantLock turn = new ReentrantLock(true);
        private int inside;
        private volatile Instant free = Instant.MIN;

        private Lane enter() {
            inside++;
            return this;
        }

        private Lane leave() {
            inside--;
            return this;
        }

        /** Nothing when nobody would notice that the lane is a new one. */
        private @Nullable Lane unlessIdle() {
            return inside == 0 && !free.isAfter(time.instant()) ? null : this;
        }

        private void rested() throws InterruptedException {
            Duration left = Duration.between(time.instant(), free);
            if (left.isPositive()) {
                pause.of(left);
            }
        }
    }
}
