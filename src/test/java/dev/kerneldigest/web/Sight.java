package dev.kerneldigest.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page that somebody looks at.
 *
 * @param name says where a test fails
 */
record Sight(String name, String address) {
    private static final String NOWHERE = "/no-such-page";
    private static final Pattern STORY = Pattern.compile("/story/\\d+");

    /**
     * Every kind of page of the demo, and those of a bot in trouble that differ then.
     *
     * @param demo its address
     * @param troubled that of the bot in trouble
     */
    static Stream<Sight> all(String demo, String troubled) throws IOException {
        return Stream.concat(
                demo(demo),
                Stream.of("/", "/archive", "/topic/mm", "/status", "/admin")
                        .map(path -> new Sight("in trouble " + path, troubled + path)));
    }

    /** Every kind of page of the demo. */
    static Stream<Sight> demo(String address) throws IOException {
        LocalDate yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
        return Stream.of(
                        "/",
                        "/digest/" + yesterday,
                        "/archive",
                        "/day/" + yesterday,
                        "/topics",
                        "/topic/mm",
                        "/search",
                        "/search?q=page+cache",
                        "/search?q=zyzzyva",
                        story(address),
                        "/status",
                        "/admin",
                        NOWHERE)
                .map(path -> new Sight(path, address + path));
    }

    /** Which numbers stories have depends on who was polled first. */
    private static String story(String address) throws IOException {
        try (InputStream page = URI.create(address + "/topic/mm").toURL().openStream()) {
            Matcher story = STORY.matcher(new String(page.readAllBytes(), UTF_8));
            assertThat(story.find()).isTrue();
            return story.group();
        }
    }

    /** Whether there is such a page. */
    boolean isThere() {
        return !address.endsWith(NOWHERE);
    }

    @Override
    public String toString() {
        return name;
    }
}
