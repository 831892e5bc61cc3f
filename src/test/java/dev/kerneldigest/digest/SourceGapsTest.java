package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How people are told that news may have been missed. */
final class SourceGapsTest {
    private static final Instant FOUND = Instant.parse("2026-11-20T08:00:00Z");
    private static final Gap GAP =
            new Gap(
                    new SourceId("mm"),
                    "linux-mm @everyone",
                    Set.of(),
                    Instant.parse("2026-11-20T01:00:00Z"),
                    Instant.parse("2026-11-20T03:00:00Z"),
                    FOUND,
                    "HTTP 403, a bot check (Anubis)");

    @Test
    void aDigestSaysWhatItMayLack() {
        DigestRequest request =
                new DigestRequest(
                                List.of(TestItems.item("Something new").get()),
                                Set.of(),
                                List.of(),
                                FOUND.minus(Duration.ofDays(1)),
                                FOUND,
                                ZoneOffset.UTC,
                                DigestRequest.Period.DAY)
                        .withGaps(List.of(GAP));
        Digest digest =
                new DigestComposer(new TopicCatalogue(List.of())).compose(request).orElseThrow();
        assertThat(texts(MessageWriter.withButtons().write(digest)))
                .contains("⚠ News of **linux-mm", "<t:1795136400:f>", "<t:1795143600:f>")
                .contains("may be missing")
                .doesNotContain("@everyone");
        assertThat(new TerminalPage(80, false).write(digest))
                .contains("2026-11-20T01:00:00Z", "2026-11-20T03:00:00Z");
    }

    @Test
    void whoAsksHowASourceIsIsToldForAWeek() {
        Phrases phrases = Phrases.ofDigests(Locale.ENGLISH);
        assertThat(texts(StatusPage.list(List.of(report(Duration.ofDays(6))), phrases)))
                .contains("may be missing", "a bot check (Anubis)");
        assertThat(texts(List.of(StatusPage.of(report(Duration.ofDays(6)), phrases))))
                .contains("may be missing");
        assertThat(texts(StatusPage.list(List.of(report(Duration.ofDays(8))), phrases)))
                .doesNotContain("may be missing");
    }

    private static SourceReport report(Duration since) {
        Optional<Instant> polled = Optional.of(FOUND.plus(since));
        return new SourceReport(
                "mm",
                "linux-mm",
                "https://lore.kernel.org/linux-mm/new.atom",
                SourceReport.Health.WELL,
                "",
                0,
                Duration.ofMinutes(15),
                polled,
                polled,
                polled,
                polled,
                Optional.of(GAP));
    }

    private static String texts(List<Message> messages) {
        return messages.stream()
                .flatMap(message -> message.blocks().stream())
                .filter(Message.Text.class::isInstance)
                .map(block -> ((Message.Text) block).markdown())
                .collect(Collectors.joining("\n"));
    }
}
