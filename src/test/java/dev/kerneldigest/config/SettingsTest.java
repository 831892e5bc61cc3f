package dev.kerneldigest.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SettingsTest {
    private final Problems problems = new Problems("kernel-digest.yaml");

    @Test
    void anEmptyFileMeansTheDefaults() {
        assertThat(Settings.read("", problems))
                .isEqualTo(
                        new Settings(
                                URI.create("https://kerneldigest.dev/bot"),
                                new Settings.Polling(
                                        Duration.ofSeconds(2),
                                        16,
                                        10_485_760,
                                        Duration.ofSeconds(30),
                                        40),
                                new Settings.Pace(40),
                                new Settings.ServerDefaults(
                                        ZoneId.of("UTC"), LocalTime.of(7, 0), DayOfWeek.THURSDAY),
                                Optional.of(Path.of("data/index")),
                                false,
                                new Keeping(
                                        Duration.ofDays(400),
                                        268_435_456,
                                        new Keeping.Nightly(
                                                Path.of("backups"),
                                                Optional.of(LocalTime.of(3, 0)),
                                                7))))
                .isEqualTo(Settings.DEFAULTS);
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void everySettingIsRead() {
        Settings settings =
                Settings.read(
                        """
                        contact: https://bot.example/about
                        polling: {spacing: 0s, together: 3, body: 512KiB, deadline: 1m, pages: 9}
                        delivery: {per-second: 5}
                        servers: {zone: Europe/Prague, hour: "18:30", weekday: monday}
                        search: {index: memory}
                        custom-feeds: on
                        database: {retention: 90d, least-free: 1GiB}
                        backup: {folder: /srv/safe, hour: off, keep: 30}
                        """,
                        problems);
        assertThat(problems.found()).isEmpty();
        assertThat(settings)
                .isEqualTo(
                        new Settings(
                                URI.create("https://bot.example/about"),
                                new Settings.Polling(
                                        Duration.ZERO, 3, 524_288, Duration.ofMinutes(1), 9),
                                new Settings.Pace(5),
                                new Settings.ServerDefaults(
                                        ZoneId.of("Europe/Prague"),
                                        LocalTime.of(18, 30),
                                        DayOfWeek.MONDAY),
                                Optional.empty(),
                                true,
                                new Keeping(
                                        Duration.ofDays(90),
                                        1L << 30,
                                        new Keeping.Nightly(
                                                Path.of("/srv/safe"), Optional.empty(), 30))));
    }

    @Test
    void theFileThatComesWithTheProgramSaysTheDefaults() throws IOException {
        String text = Files.readString(Path.of("config/kernel-digest.yaml"));
        assertThat(Settings.read(text, problems)).isEqualTo(Settings.DEFAULTS);
        assertThat(problems.found()).isEmpty();
    }

    @Test
    void fiveMistakesAreToldAtOnce() {
        Settings.read(
                """
                contact: example.org
                polling:
                  spacing: 2 s
                  body: 10MB
                  parallel: 5
                servers:
                  zone: Prague
                """,
                problems);
        assertThat(problems.found())
                .extracting(Problem::toString)
                .containsExactly(
                        "kernel-digest.yaml:1: contact: is \"example.org\", allowed: an absolute"
                                + " http or https URL",
                        "kernel-digest.yaml:3: polling.spacing: is \"2 s\", allowed: a time like"
                                + " 30s, 15m, 2h or 1d, from 0s to 10m",
                        "kernel-digest.yaml:4: polling.body: is \"10MB\", allowed: a size like"
                                + " 512KiB or 10MiB, from 64KiB to 256MiB",
                        "kernel-digest.yaml:5: polling.parallel: no such key, allowed: spacing,"
                                + " together, body, deadline, pages",
                        "kernel-digest.yaml:7: servers.zone: is \"Prague\", allowed: an IANA time"
                                + " zone like Europe/Prague, or UTC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token: abc",
                "polling: [1, 2]",
                "polling: {together: 0}",
                "polling: {together: 257}",
                "polling: {together: many}",
                "polling: {deadline: 0s}",
                "delivery: {per-second: 51}",
                "delivery: {perSecond: 5}",
                "delivery: {give-up: 7d}",
                "keep: {items: 30d}",
                "servers: {hour: 25:00}",
                "servers: {weekday: Monday}",
                "search: {index: ''}",
                "search: yes",
                "database: {retention: 29d}",
                "database: {least-free: some}",
                "backup: {keep: 0}",
                "backup: {hour: 25:00}",
                "backup: {folder: ''}",
                "- contact",
                "contact: [",
                "contact: *nobody",
                "? [a]\n: b",
                "contact: &a [*a]"
            })
    void whatIsNotAllowedIsExactlyOneProblem(String text) {
        Settings.read(text, problems);
        assertThat(problems.found()).hasSize(1);
    }

    @Test
    void anEmptySectionMeansItsDefaults() {
        assertThat(Settings.read("polling:\nservers:\n", problems)).isEqualTo(Settings.DEFAULTS);
        assertThat(problems.found()).isEmpty();
    }

    /** The library read in pieces, and broke on a symbol of two characters at the end of one. */
    @Test
    void aSymbolMayStandAnywhere() {
        for (int before = 1_000; before < 1_050; before++) {
            for (String symbols : List.of("🐧", "🐧🐧", "\uD83D")) {
                Problems found = new Problems("kernel-digest.yaml");
                Settings.read("#" + "x".repeat(before) + symbols + "\n", found);
                assertThat(found.found()).hasSizeLessThanOrEqualTo(1);
            }
        }
    }
}
