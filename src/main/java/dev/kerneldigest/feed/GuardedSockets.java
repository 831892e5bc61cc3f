package dev.kerneldigest.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/** Makes sockets that connect only to where a {@link Reach} lets them. */
final class GuardedSockets extends SocketFactory {
    private final Reach reach;

    GuardedSockets(Reach reach) {
        this.reach = reach;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(reach);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort)
            throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
            throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(InetSocketAddress place) throws IOException {
        Socket socket = createSocket();
        socket.connect(place);
        return socket;
    }

    /** A socket that looks where it goes. */
    private static final class GuardedSocket extends Socket {
        private final Reach reach;

        private GuardedSocket(Reach reach) {
            this.reach = reach;
        }

        @Override
        public void connect(SocketAddress place) throws IOException {
            connect(place, 0);
        }

        @Override
        public void connect(SocketAddress place, int timeout) throws IOException {
            if (!(place instanceof InetSocketAddress at) || at.getAddress() == null) {
                throw new NotPublicException();
            }
            reach.check(at.getAddress());
            super.connect(place, timeout);
        }
    }
}
