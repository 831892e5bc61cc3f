package dev.kerneldigest.cli.moving;

import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Mutes;
import dev.kerneldigest.subscription.PaidArticles;
import dev.kerneldigest.subscription.QuietHours;
import dev.kerneldigest.subscription.Taste;
import dev.kerneldigest.topic.query.QueryNames;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the settings of a server; what the file leaves out is as it is by default. */
final class SettingsReader {
    static final String DAYS = "a day like monday";
    static final String TIME = "a time like 07:30";

    private static final List<String> NAMES =
            List.of("timezone", "hour", "weekday", "quiet", "language", "paid", "mutes");

    private SettingsReader() {}

    static GuildSettings read(Members members, GuildSettings defaults) {
        members.hasOnly(NAMES);
        return new GuildSettings(
                defaults.guild(),
                zone(members).orElse(defaults.zone()),
                members.value("hour", SettingsReader::time, TIME).orElse(defaults.hour()),
                members.value("weekday", SettingsReader::day, DAYS).orElse(defaults.weekday()),
                members.value("quiet", SettingsReader::quiet, "two times like 22:00-07:00"),
                taste(members, defaults.taste()));
    }

    private static Optional<ZoneId> zone(Members members) {
        Optional<String> text = members.text("timezone");
        Optional<ZoneId> zone = text.flatMap(SettingsReader::zone);
        if (text.isPresent() && zone.isEmpty()) {
            List<String> known = ZoneId.getAvailableZoneIds().stream().sorted().toList();
            members.tell(
                    "timezone",
                    "there is no time zone \"%s\".%s"
                            .formatted(
                                    Members.shown(text.get()),
                                    QueryNames.suggestion(text.get(), known, 1)));
        }
        return zone;
    }

    /** As IANA writes it: other letters would be another zone to the database. */
    static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Taste taste(Members members, Taste defaults) {
        return new Taste(
                members.value("paid", SettingsReader::paid, "mark, hide or delay")
                        .orElse(defaults.paid()),
                mutes(members),
                members.value("language", SettingsReader::language, "a language like de")
                        .orElse(defaults.language()));
    }

    private static Mutes mutes(Members members) {
        try {
            return new Mutes(new HashSet<>(members.texts("mutes")));
        } catch (IllegalArgumentException tooMuch) {
            members.tell("mutes", String.valueOf(tooMuch.getMessage()));
            return Mutes.NONE;
        }
    }

    static Optional<LocalTime> time(String text) {
        try {
            return text.length() == "07:30".length()
                    ? Optional.of(LocalTime.parse(text))
                    : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Optional<DayOfWeek> day(String text) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Optional<QuietHours> quiet(String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            return Optional.empty();
        }
        Optional<LocalTime> to = time(ends[1]);
        return time(ends[0])
                .filter(from -> to.isPresent() && !to.get().equals(from))
                .map(from -> new QuietHours(from, to.orElseThrow()));
    }

    private static Optional<PaidArticles> paid(String text) {
        return Arrays.stream(PaidArticles.values())
                .filter(choice -> choice.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static Optional<Locale> language(String text) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(text).build())
                    .filter(language -> !language.getLanguage().isEmpty());
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }
}
