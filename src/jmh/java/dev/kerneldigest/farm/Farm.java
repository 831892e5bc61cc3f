package dev.kerneldigest.farm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A farm of feeds in a process of its own, told what to serve by its control addresses: {@code
 * /__urls} lists its feeds, {@code /__round?share=S&new=N} brings N new items into that share of
 * them, {@code /__set?validators=0} lets it serve everything whole, {@code /__truth} tells how many
 * items it has and how many were new in the last round. For one thread.
 */
public final class Farm implements AutoCloseable {
    /** What stands for our own farm in place of the address of another. */
    private static final String OWN = "own";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final Optional<Process> process;

    private Farm(URI base, Optional<Process> process) {
        this.base = base;
        this.process = process;
    }

    /**
     * What a farm has.
     *
     * @param items how many items it serves now
     * @param fresh how many of them came with the last round
     */
    public record Truth(int feeds, int items, int fresh) {}

    /**
     * Our own, which ends when this is closed, or another that runs.
     *
     * @param address {@code own} or the address of another with the same control addresses
     * @param feeds how many our own has
     */
    public static Farm of(String address, int feeds) throws IOException {
        return address.equals(OWN) ? start(feeds) : new Farm(URI.create(address), Optional.empty());
    }

    private static Farm start(int feeds) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FarmServer.class.getName(),
                                Integer.toString(feeds))
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        Process process = builder.start();
        BufferedReader said = process.inputReader();
        String address = said.readLine();
        if (address == null) {
            throw new IOException("the farm did not start");
        }
        return new Farm(URI.create(address), Optional.of(process));
    }

    /** Where it is. */
    public URI base() {
        return base;
    }

    /** Where its feeds are, in order. */
    public List<String> urls() {
        return get("/__urls").lines().toList();
    }

    /** What it has. */
    public Truth truth() {
        JsonNode truth = json("/__truth");
        return new Truth(
                truth.path("feeds").asInt(),
                truth.path("itemsNow").asInt(),
                truth.path("newInLastRound").asInt());
    }

    /**
     * Goes on to the next round.
     *
     * @param share of its feeds that have news, 0 to 1
     * @param fresh how many new items each of them has
     * @return how many items are new
     */
    public int next(double share, int fresh) {
        String _ = get(String.format(Locale.ROOT, "/__round?share=%.3f&new=%d", share, fresh));
        return truth().fresh();
    }

    /** Whether it tells by ETag and Last-Modified that nothing changed. */
    public void validators(boolean on) {
        String _ = get("/__set?validators=" + (on ? 1 : 0));
    }

    private JsonNode json(String path) {
        try {
            return JSON.readTree(get(path));
        } catch (IOException broken) {
            throw new IllegalStateException("the farm at " + base + " says no JSON", broken);
        }
    }

    private String get(String path) {
        try {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(base.resolve(path)).build(),
                            HttpResponse.BodyHandlers.ofString());
            return answer.body();
        } catch (IOException away) {
            throw new IllegalStateException("there is no farm at " + base, away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }

    @Override
    public void close() {
        http.close();
        process.ifPresent(Process::destroy);
    }
}
