package dev.kerneldigest.config;

import java.net.URI;
import java.util.Optional;

/**
 * What the environment says.
 *
 * @param token of the bot
 * @param api Discord's REST base, when it isn't Discord's own
 * @param gateway Discord's gateway, when it isn't asked of Discord
 * @param shards of this node; empty for all that Discord recommends
 * @param database where the database is
 * @param pages where the status pages are and who enters; empty for none
 */
public record Environment(
        Optional<Secret> token,
        Optional<URI> api,
        Optional<URI> gateway,
        Optional<ShardRange> shards,
        DatabaseAccess database,
        Optional<StatusPages> pages) {
    private static final HostPort LOOPBACK = new HostPort("127.0.0.1", 8080);
    private static final Form<String> ADMIN =
            Form.matching("16 to 200 characters of ASCII without blanks", "[\\x21-\\x7e]{16,200}");
    private static final Form<HostPort> HTTP =
            new Form<>("host:port like 127.0.0.1:8080, or off", HostPort::parse);
    private static final Form<String> LOG_FORMAT = Form.matching("text or json", "text|json");
    private static final Form<URI> GATEWAY = Form.url("an absolute ws or wss URL", "ws", "wss");
    private static final Form<String> JDBC =
            Form.matching(
                    "a JDBC URL that begins with jdbc:h2: or jdbc:postgresql:",
                    "jdbc:(h2|postgresql):\\S+");
    private static final Form<String> TOKEN =
            Form.matching("the token alone, without \"Bot\" or blanks", "[\\x21-\\x7e]+");

    /** What the environment says. */
    static Environment read(Variables reader) {
        reader.tellTypos();
        // Read by logback.xml, which would leave out the log for another.
        Optional<String> _ = reader.find("KERNEL_DIGEST_LOG_FORMAT", LOG_FORMAT);
        return new Environment(
                reader.secret("DISCORD_TOKEN", TOKEN),
                reader.find("DISCORD_API_URL", Form.WEB_URL),
                reader.find("DISCORD_GATEWAY_URL", GATEWAY),
                reader.find("DISCORD_SHARDS", ShardRange.FORM),
                new DatabaseAccess(
                        reader.find("KERNEL_DIGEST_DB", JDBC).orElse(DatabaseAccess.DEFAULT_URL),
                        reader.find("KERNEL_DIGEST_DB_USER", Form.TEXT),
                        reader.secret("KERNEL_DIGEST_DB_PASSWORD", Form.TEXT)),
                pages(reader));
    }

    private static Optional<StatusPages> pages(Variables reader) {
        String name = "KERNEL_DIGEST_HTTP";
        Optional<Secret> token = reader.secret("KERNEL_DIGEST_HTTP_TOKEN", ADMIN);
        if (reader.text(name).filter("off"::equals).isPresent()) {
            return Optional.empty();
        }
        HostPort address = reader.find(name, HTTP).orElse(LOOPBACK);
        return Optional.of(new StatusPages(address, token));
    }

    /**
     * The status pages.
     *
     * @param token lets an admin see more than everybody does; without one nobody does
     */
    public record StatusPages(HostPort address, Optional<Secret> token) {}

    /**
     * Where the database is and who enters.
     *
     * @param url a JDBC URL of H2 or PostgreSQL; it may hold a password, so it is never printed
     */
    public record DatabaseAccess(String url, Optional<String> user, Optional<Secret> password) {
        static final String DEFAULT_URL = "jdbc:h2:file:./data/kernel-digest";

        /** The kind of database and not the rest of the address. */
        @Override
        public String toString() {
            return "DatabaseAccess[" + url.substring(0, url.indexOf(':', 5)) + "]";
        }
    }
}
