package dev.kerneldigest.feed;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Lets one thread at a time have to do with large bodies, however many sources send one at once:
 * what a body becomes while it is read takes many times its own size.
 *
 * <p>A thread comes in when a body turns out to be large and leaves when it has read it, before it
 * asks for another. A body that drips holds its place until its deadline, so others may wait as
 * long; their own deadlines run on. Safe for many threads.
 */
final class LargeBodies {
    /** Up to so many bytes, or characters, a body is a small one: nearly all are. */
    static final int SMALL = 256 * 1024;

    private static final int AT_ONCE = 1;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Set<Thread> inside = ConcurrentHashMap.newKeySet();

    /** Comes in, when there is a place; nothing when this thread is inside. */
    void enter() {
        if (!inside.contains(Thread.currentThread())) {
            places.acquireUninterruptibly();
            inside.add(Thread.currentThread());
        }
    }

    /** Makes place; nothing when this thread is not inside. */
    void leave() {
        if (inside.remove(Thread.currentThread())) {
            places.release();
        }
    }
}
