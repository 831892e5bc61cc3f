package dev.kerneldigest.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.digest.SourceReport.Health;
import dev.kerneldigest.digest.StatusPage.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatusPageTest {
    private static final Instant POLLED = Instant.parse("2026-11-20T08:00:00Z");
    private static final String AGO = "<t:" + POLLED.getEpochSecond() + ":R>";
    private static final String NEXT = "<t:" + POLLED.plusSeconds(900).getEpochSecond() + ":R>";
    private static final Waiting IDLE = new Waiting(0, 0, Optional.empty(), Optional.empty());
    private static final Manners NOBODY = new Manners(0, 0, 0, Optional.empty(), List.of());

    @Test
    void sourcesInTroubleComeFirstAndEachInOrderOfItsId() {
        List<SourceReport> sources =
                List.of(
                        source("c", Health.WELL, "", 0),
                        source("b", Health.NEW, "", 0),
                        source("z", Health.GONE, "gone (410)", 1),
                        source("d", Health.FAILING, "no answer *in* time", 3),
                        source("a", Health.WELL, "", 0));
        assertThat(text(StatusPage.list(sources, Phrases.ENGLISH)).lines())
                .containsExactly(
                        "Sources: 3 of 5 without trouble",
                        "- ⚠️ **Source d** `d` — failing for 3 polls: no answer \\*in\\* time · asked "
                                + AGO
                                + " · next "
                                + NEXT,
                        "- 🛑 **Source z** `z` — gone for good; its address has to be changed: gone"
                                + " (410) · asked "
                                + AGO
                                + " · next "
                                + NEXT,
                        "- ✅ **Source a** `a` · asked " + AGO + " · next " + NEXT,
                        "- ▫️ **Source b** `b` — not asked yet · asked " + AGO + " · next " + NEXT,
                        "- ✅ **Source c** `c` · asked " + AGO + " · next " + NEXT);
    }

    @Test
    void withoutSourcesItSaysSo() {
        assertThat(text(StatusPage.list(List.of(), Phrases.ENGLISH)))
                .contains("Sources: 0 of 0 without trouble", "None is enabled in the settings.");
    }

    @Test
    void whatWasNeverAskedAndIsAskedNoMoreIsSaidToBe() {
        SourceReport fresh =
                new SourceReport(
                        "a",
                        "A",
                        "https://example.org/a",
                        Health.NEW,
                        "",
                        0,
                        Duration.ofMinutes(15),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        assertThat(text(StatusPage.list(List.of(fresh), Phrases.ENGLISH)))
                .contains("asked never")
                .doesNotContain("next");
        assertThat(text(List.of(StatusPage.of(fresh, Phrases.ENGLISH))))
                .contains("last never", "**Answered well** never", "**Next asked** never");
    }

    @Test
    void allAboutOneSourceIsToldOnOneLineEach() {
        SourceReport source = source("lwn", Health.BLOCKED, "a bot check", 2);
        assertThat(text(List.of(StatusPage.of(source, Phrases.ENGLISH))).lines())
                .containsExactly(
                        "Source lwn `lwn`",
                        "**Health** ⛔ answers with something that is no feed for 2 polls: a bot"
                                + " check",
                        "**Address** `https://example.org/lwn`",
                        "**Asked** every 15 minutes · last " + AGO,
                        "**Answered well** <t:" + (POLLED.getEpochSecond() - 60) + ":R>",
                        "**Last had news** <t:" + (POLLED.getEpochSecond() - 3_600) + ":R>",
                        "**Next asked** " + NEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    PT1S     | 1 second
                    PT59S    | 59 seconds
                    PT119S   | 119 seconds
                    PT2M     | 2 minutes
                    PT59M59S | 59 minutes
                    PT1H     | 1 hour
                    PT90M    | 90 minutes
                    PT24H    | 24 hours
                    """)
    void anIntervalIsToldInTheLargestUnitThatItIsWholeIn(Duration interval, String told) {
        assertThat(text(List.of(StatusPage.of(every(interval), Phrases.ENGLISH))))
                .contains("**Asked** every " + told + " ·");
    }

    @Test
    void aSoundBotHasNothingToTell() {
        assertThat(text(page(IDLE, Optional.empty(), List.of())))
                .contains(
                        "Deliveries\nNothing waits to be sent",
                        "The bot itself\nNothing went wrong since it started",
                        "Paused here\nNo subscription of this server.")
                .doesNotContain("given up", "⚠");
    }

    @Test
    void whatWaitsAndWhyIsTold() {
        Waiting waiting =
                new Waiting(7, 2, Optional.of(POLLED), Optional.of("Discord refuses the token"));
        String page =
                text(
                        page(
                                waiting,
                                Optional.of(new Trouble(3, POLLED, "a poll broke off")),
                                List.of("#5 of mm")));
        assertThat(page)
                .contains(
                        "⚠️ Nothing is sent at present: Discord refuses the token\n7 to be sent, the"
                                + " oldest since "
                                + AGO
                                + " · 2 given up",
                        "⚠️ 3 errors since it started, the last one "
                                + AGO
                                + ": a poll broke off. The log says more",
                        "Paused here\n#5 of mm");
    }

    @Test
    void howHostsAreTreatedIsTold() {
        Manners manners =
                new Manners(
                        2,
                        400,
                        303,
                        Optional.of(new Manners.Spacing("lwn.net", Duration.ofMillis(1_240))),
                        Arrays.stream(Manners.Kept.values())
                                .map(kept -> new Manners.Wish("h" + kept, POLLED, kept))
                                .toList());
        String until = "<t:" + POLLED.getEpochSecond() + ":f>";
        assertThat(
                        text(
                                StatusPage.write(
                                        List.of(),
                                        manners,
                                        IDLE,
                                        Optional.empty(),
                                        List.of(),
                                        Phrases.ENGLISH)))
                .contains(
                        "2 hosts, 400 requests, 75 % answered 304 · never closer than 1.2 s (lwn.net)",
                        "⚠ hBROKEN asked to be left alone until " + until + ": it was asked before",
                        "hWAITING asked to be left alone until " + until + ": we wait",
                        "hOBEYED asked to be left alone until " + until + ": obeyed");
        assertThat(text(page(IDLE, Optional.empty(), List.of()))).doesNotContain("Politeness");
    }

    @Test
    void manySourcesTakeSeveralMessagesAndNoneIsLeftOut() {
        List<SourceReport> many =
                IntStream.range(0, 200)
                        .mapToObj(number -> source("s" + number, Health.WELL, "", 0))
                        .toList();
        List<Message> messages = StatusPage.list(many, Phrases.ENGLISH);
        assertThat(messages).hasSizeGreaterThan(1);
        assertThat(text(messages).lines().filter(line -> line.startsWith("- "))).hasSize(200);
    }

    private static List<Message> page(
            Waiting waiting, Optional<Trouble> trouble, List<String> paused) {
        return StatusPage.write(List.of(), NOBODY, waiting, trouble, paused, Phrases.ENGLISH);
    }

    private static SourceReport every(Duration interval) {
        return source("a", Health.WELL, "", 0, interval);
    }

    private static SourceReport source(String id, Health health, String reason, int failures) {
        return source(id, health, reason, failures, Duration.ofMinutes(15));
    }

    private static SourceReport source(
            String id, Health health, String reason, int failures, Duration interval) {
        return new SourceReport(
                id,
                "Source " + id,
                "https://example.org/" + id,
                health,
                reason,
                failures,
                interval,
                Optional.of(POLLED),
                Optional.of(POLLED.minusSeconds(60)),
                Optional.of(POLLED.minusSeconds(3_600)),
                Optional.of(POLLED.plusSeconds(900)));
    }

    private static String text(List<Message> messages) {
        StringBuilder text = new StringBuilder();
        for (Message message : messages) {
            for (Message.Block block : message.blocks()) {
                if (block instanceof Message.Text(var markdown)) {
                    text.append(markdown.replace("### ", "").replace("## ", "")).append('\n');
                }
            }
        }
        return text.toString();
    }
}
