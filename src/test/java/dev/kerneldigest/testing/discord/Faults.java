package dev.kerneldigest.testing.discord;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What goes wrong at the test Discord, by route, e.g. {@code POST /channels/{channel_id}/messages}
 * or {@link #EVERY_ROUTE}. Safe for many threads.
 */
public final class Faults {
    /** Stands for all routes. */
    public static final String EVERY_ROUTE = "*";

    /** Where messages are posted. */
    public static final String CREATE_MESSAGE = "POST /channels/{channel_id}/messages";

    /** Where messages are edited. */
    public static final String EDIT_MESSAGE = "PATCH /channels/{channel_id}/messages/{message_id}";

    /** Where threads are begun, posts in forums among them. */
    public static final String START_THREAD = "POST /channels/{channel_id}/threads";

    /** Where messages of announcement channels are published. */
    public static final String CROSSPOST =
            "POST /channels/{channel_id}/messages/{message_id}/crosspost";

    private final List<Planned> planned = new CopyOnWriteArrayList<>();
    private final List<Freeze> freezes = new CopyOnWriteArrayList<>();

    private record Planned(String route, Fault fault, AtomicInteger left) {}

    /** The next requests to a route fail so. */
    public void next(int times, String route, Fault fault) {
        planned.add(new Planned(route, fault, new AtomicInteger(times)));
    }

    /** All requests to a route fail so, until {@link #clear}. */
    public void always(String route, Fault fault) {
        next(Integer.MAX_VALUE, route, fault);
    }

    /** Nothing fails any more, and what is frozen goes on. */
    public void clear() {
        planned.clear();
        freezes.forEach(Freeze::release);
        freezes.clear();
    }

    /** Holds back the answers of a route, after they took effect. */
    public Freeze freeze(String route) {
        Freeze freeze = new Freeze(route);
        freezes.add(freeze);
        return freeze;
    }

    Optional<Fault> take(String route) {
        return planned.stream()
                .filter(one -> covers(one.route(), route))
                .filter(one -> one.left().getAndUpdate(left -> Math.max(0, left - 1)) > 0)
                .map(Planned::fault)
                .findFirst();
    }

    void hold(String route, String caller) {
        freezes.stream()
                .filter(freeze -> covers(freeze.route(), route))
                .forEach(freeze -> freeze.arrive(caller));
    }

    private static boolean covers(String pattern, String route) {
        return pattern.equals(EVERY_ROUTE) || pattern.equals(route);
    }
}
