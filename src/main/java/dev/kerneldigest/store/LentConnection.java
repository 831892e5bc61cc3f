package dev.kerneldigest.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicBoolean;

/** A connection that tells when it is closed, the first time. */
final class LentConnection implements InvocationHandler {
    private final Connection real;
    private final Runnable closed;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private LentConnection(Connection real, Runnable closed) {
        this.real = real;
        this.closed = closed;
    }

    static Connection of(Connection real, Runnable closed) {
        return (Connection)
                Proxy.newProxyInstance(
                        LentConnection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new LentConnection(real, closed));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            if (method.getName().equals("close") && open.getAndSet(false)) {
                closed.run();
            }
        }
    }
}
