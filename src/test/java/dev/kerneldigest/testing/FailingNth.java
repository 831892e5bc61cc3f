package dev.kerneldigest.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Lets the Nth call fail, counted over all that it wraps: to try a fault at every place where one
 * can happen.
 */
public final class FailingNth {
    private final int first;
    private final Fault fault;
    private final AtomicInteger calls = new AtomicInteger();

    public FailingNth(int first, Fault fault) {
        this.first = first;
        this.fault = fault;
    }

    /** Wraps, and lets everything through. */
    public static FailingNth never() {
        return new FailingNth(Integer.MAX_VALUE, Fault.BEFORE);
    }

    /** How it fails. */
    public enum Fault {
        /** The call never arrives. */
        BEFORE(1),
        /** The call does its work, and its answer gets lost. */
        AFTER(1),
        /** This call and the next ones never arrive. */
        OUTAGE(6);

        private final int length;

        Fault(int length) {
            this.length = length;
        }
    }

    /** What a broken machine throws. */
    public static final class BrokenException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private BrokenException(Method method) {
            // Without a stack trace: it goes to the log at every N.
            super("broken on purpose: " + method.getName(), null, false, false);
        }
    }

    /** The same, failing when it is its turn. */
    public <T> T wrap(Class<T> type, T real) {
        Object proxy =
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> call(real, method, arguments));
        return type.cast(proxy);
    }

    /** Whether the call that was to fail has come. */
    public boolean hasStruck() {
        return calls.get() >= first;
    }

    private <T> @Nullable Object call(T real, Method method, Object[] arguments) throws Throwable {
        int number = calls.incrementAndGet();
        boolean fails = number >= first && number - first < fault.length;
        if (fails && fault != Fault.AFTER) {
            throw new BrokenException(method);
        }
        try {
            Object result = method.invoke(real, arguments);
            if (fails) {
                throw new BrokenException(method);
            }
            return result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
