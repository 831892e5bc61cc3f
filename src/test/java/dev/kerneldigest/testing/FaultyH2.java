package dev.kerneldigest.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * H2 in memory, of which the Nth statement or commit breaks the connection, as a database does that
 * crashes or a network that is cut. Its URLs begin with {@link #PREFIX}.
 */
public final class FaultyH2 implements Driver, AutoCloseable {
    /** What the URLs of this driver begin with. */
    public static final String PREFIX = "jdbc:h2:mem:faulty";

    /** SQL standard, class 08: connection exception; pools throw such a connection away. */
    private static final String CONNECTION_FAILURE = "08006";

    private static final Set<String> OPENING =
            Set.of("createStatement", "prepareStatement", "prepareCall");

    private final Driver real = new org.h2.Driver();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile int first = Integer.MAX_VALUE;
    private volatile int length = 1;
    private volatile boolean answered;
    private volatile String broke = "nothing";

    private FaultyH2() {}

    /** Registers it before H2's own. */
    public static FaultyH2 register() throws SQLException {
        FaultyH2 faulty = new FaultyH2();
        org.h2.Driver.unload();
        DriverManager.registerDriver(faulty);
        org.h2.Driver.load();
        return faulty;
    }

    /** The next {@code nth} call, from 1, breaks before it arrives, and so do those behind it. */
    public void breakBefore(int nth, int howMany) {
        arm(nth, howMany, false);
    }

    /** The next {@code nth} call, from 1, does its work, and its answer gets lost. */
    public void breakAfter(int nth) {
        arm(nth, 1, true);
    }

    private void arm(int nth, int howMany, boolean afterwards) {
        calls.set(0);
        length = howMany;
        answered = afterwards;
        first = nth;
    }

    /** Nothing breaks any more; whether something did. */
    public boolean disarm() {
        boolean struck = calls.get() >= first;
        first = Integer.MAX_VALUE;
        return struck;
    }

    /** What broke last, in words. */
    public String broke() {
        return broke;
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        return acceptsURL(url) ? watched(Connection.class, real.connect(url, properties)) : null;
    }

    private <T> T watched(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (_, method, arguments) -> call(target, method, arguments)));
    }

    private @Nullable Object call(Object target, Method method, Object[] arguments)
            throws Throwable {
        if (!isCounted(method)) {
            Object result = invoke(target, method, arguments);
            return result instanceof Statement statement && OPENING.contains(method.getName())
                    ? statement(method, statement)
                    : result;
        }
        int number = calls.incrementAndGet();
        boolean breaks = number >= first && number - first < length;
        if (breaks) {
            broke = method.getName() + " of " + target;
        }
        if (breaks && !answered) {
            throw cut(target, method);
        }
        Object result = invoke(target, method, arguments);
        if (breaks) {
            throw cut(target, method);
        }
        return result;
    }

    private static boolean isCounted(Method method) {
        return method.getName().startsWith("execute") || method.getName().equals("commit");
    }

    /** The other end is gone at once: what was not committed is rolled back, no lock is held. */
    private static SQLException cut(Object target, Method method) throws SQLException {
        Connection connection =
                target instanceof Statement statement
                        ? statement.getConnection()
                        : (Connection) target;
        connection.close();
        return new SQLException("broken on purpose: " + method.getName(), CONNECTION_FAILURE);
    }

    @SuppressWarnings("unchecked")
    private Object statement(Method method, Statement statement) {
        return watched((Class<Statement>) method.getReturnType(), statement);
    }

    private static @Nullable Object invoke(Object target, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties)
            throws SQLException {
        return real.getPropertyInfo(url, properties);
    }

    @Override
    public int getMajorVersion() {
        return real.getMajorVersion();
    }

    @Override
    public int getMinorVersion() {
        return real.getMinorVersion();
    }

    @Override
    public boolean jdbcCompliant() {
        return real.jdbcCompliant();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return real.getParentLogger();
    }

    @Override
    public void close() throws SQLException {
        DriverManager.deregisterDriver(this);
    }
}
