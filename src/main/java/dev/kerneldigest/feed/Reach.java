package dev.kerneldigest.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * How far the requests of a fetcher may go: what an operator configured may be anywhere, what other
 * people give only on the public Internet. Safe for many threads.
 *
 * <p>It is asked three times, at each hop of a redirect anew. {@link #objection} looks at the
 * address as it is written. A name is refused when one of the addresses that it stands for is: else
 * the next connection could go there. And what a socket connects to is looked at once more, for
 * numbers are never looked up, and a name may stand for something else a moment later (DNS
 * rebinding). No proxy is asked, which would look names up by itself.
 */
public final class Reach {
    /** To wherever the operator says, this machine included. */
    public static final Reach ANYWHERE = new Reach(_ -> true, Reach::ask, false);

    /** To what {@link PublicAddresses} has. */
    public static final Reach PUBLIC = within(PublicAddresses::contains, Reach::ask);

    /** Below are mail, shells and the like, which answer a request line with an error at best. */
    private static final int FIRST_FREE_PORT = 1024;

    private final Predicate<InetAddress> allowed;
    private final Resolver resolver;
    private final boolean guarded;

    private Reach(Predicate<InetAddress> allowed, Resolver resolver, boolean guarded) {
        this.allowed = allowed;
        this.resolver = resolver;
        this.guarded = guarded;
    }

    /** Finds the addresses that a name stands for. */
    @FunctionalInterface
    public interface Resolver {
        /**
         * Looks a name up.
         *
         * @throws UnknownHostException when it stands for none
         */
        List<InetAddress> lookup(String host) throws UnknownHostException;
    }

    /** To these addresses only, and as strict in all else as {@link #PUBLIC}. */
    public static Reach within(Predicate<InetAddress> allowed, Resolver resolver) {
        return new Reach(allowed, resolver, true);
    }

    /** What speaks against an address as it is written, for people; empty when nothing does. */
    Optional<String> objection(HttpUrl url) {
        if (!guarded) {
            return Optional.empty();
        }
        if (!url.username().isEmpty() || !url.password().isEmpty()) {
            return Optional.of("an address with a user name or password in it");
        }
        int port = url.port();
        if (port != 80 && port != 443 && port < FIRST_FREE_PORT) {
            return Optional.of("port " + port + ": only 80, 443 and those from 1024 are asked");
        }
        return Optional.empty();
    }

    OkHttpClient.Builder on(OkHttpClient.Builder client) {
        if (!guarded) {
            return client;
        }
        return client.proxy(Proxy.NO_PROXY).dns(dns()).socketFactory(new GuardedSockets(this));
    }

    /** Called right before a socket is connected. */
    void check(InetAddress address) throws IOException {
        if (!allowed.test(address)) {
            throw new NotPublicException();
        }
    }

    private Dns dns() {
        return host -> {
            List<InetAddress> found = resolver.lookup(host);
            if (!found.stream().allMatch(allowed)) {
                UnknownHostException refused = new UnknownHostException("not public");
                refused.initCause(new NotPublicException());
                throw refused;
            }
            return found;
        };
    }

    private static List<InetAddress> ask(String host) throws UnknownHostException {
        return Arrays.asList(InetAddress.getAllByName(host));
    }
}
