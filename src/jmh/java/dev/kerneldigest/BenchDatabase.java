package dev.kerneldigest;

import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.store.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An empty database to measure with: an H2 file, or a PostgreSQL server that writes through to the
 * disk as one of an operator's does. Gone when it is closed.
 */
final class BenchDatabase implements AutoCloseable {
    static final String H2 = "H2 file";
    static final String POSTGRES = "PostgreSQL";

    private static final String OWNER = "postgres";

    private final Scratch scratch;
    private final Optional<EmbeddedPostgres> server;

    private BenchDatabase(Scratch scratch, Optional<EmbeddedPostgres> server) {
        this.scratch = scratch;
        this.server = server;
    }

    /**
     * Makes one.
     *
     * @param kind {@link #H2} or {@link #POSTGRES}
     */
    static BenchDatabase of(String kind) throws IOException {
        Scratch scratch = Scratch.make();
        return new BenchDatabase(
                scratch,
                kind.equals(POSTGRES)
                        ? Optional.of(
                                EmbeddedPostgres.builder()
                                        .setServerConfig("fsync", "on")
                                        .setServerConfig("synchronous_commit", "on")
                                        .start())
                        : Optional.empty());
    }

    private Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>();
        variables.put("KERNEL_DIGEST_DB", url());
        variables.put("KERNEL_DIGEST_CONFIG", scratch.folder().toString());
        if (server.isPresent()) {
            variables.put("KERNEL_DIGEST_DB_USER", OWNER);
            variables.put("KERNEL_DIGEST_DB_PASSWORD", OWNER);
        }
        return variables;
    }

    /** This database, and a source that is not asked. */
    Configuration configuration() throws IOException {
        scratch.sources(List.of(SampleItems.SOURCE.url().toString()));
        return Configuration.load(variables(), scratch.folder());
    }

    private String url() {
        return server.map(it -> it.getJdbcUrl(OWNER, OWNER).replaceFirst("[?].*", ""))
                .orElseGet(scratch::database);
    }

    Database open() {
        return server.isPresent()
                ? Database.open(url(), OWNER, OWNER)
                : Database.open(url(), "", "");
    }

    @Override
    public void close() throws IOException {
        if (server.isPresent()) {
            server.get().close();
        }
        scratch.close();
    }
}
