package dev.kerneldigest.testing.discord;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gateway's socket: accepts connections and hands what they say to {@link Gateway}. */
final class GatewayServer extends WebSocketServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayServer.class);

    private final Gateway gateway;
    private final World world;
    private final Map<WebSocket, Connection> connections = new ConcurrentHashMap<>();
    private final CountDownLatch listening = new CountDownLatch(1);
    private volatile boolean refusing;

    GatewayServer(Gateway gateway, World world) {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.gateway = gateway;
        this.world = world;
        setReuseAddr(true);
        setDaemon(true);
        setConnectionLostTimeout(0);
    }

    /** Starts and waits until the port is known. */
    void listen() throws InterruptedException {
        start();
        if (!listening.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the gateway did not start within 10 s");
        }
    }

    URI url() {
        return URI.create("ws://127.0.0.1:" + getPort());
    }

    void refuse(boolean refuse) {
        refusing = refuse;
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket socket, Draft draft, ClientHandshake request) throws InvalidDataException {
        if (refusing) {
            throw new InvalidDataException(1013, "the test refuses the gateway");
        }
        return super.onWebsocketHandshakeReceivedAsServer(socket, draft, request);
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        Connection connection = new Connection(socket);
        connections.put(socket, connection);
        gateway.opened(connection);
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        Connection connection = connections.get(socket);
        if (connection != null) {
            gateway.received(connection, Json.read(message), world, url().toString());
        }
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        Connection connection = connections.remove(socket);
        if (connection != null) {
            gateway.closed(connection);
        }
    }

    @Override
    public void onError(WebSocket socket, Exception error) {
        LOG.warn("The gateway failed on a connection", error);
    }

    @Override
    public void onStart() {
        listening.countDown();
    }

    @Override
    public void close() {
        try {
            stop(1000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
