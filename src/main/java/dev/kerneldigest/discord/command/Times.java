package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads times, days and zones as people type them. */
final class Times {
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?::(\\d{2}))?");
    private static final Pattern AGO = Pattern.compile("(\\d{1,4})([hdw])");

    private Times() {}

    /** {@code HH:MM}, or the hour alone. */
    static LocalTime time(String given) throws MistakeException {
        Matcher matcher = TIME.matcher(given);
        if (matcher.matches()) {
            int hour = Integer.parseInt(matcher.group(1));
            int minute = Integer.parseInt(Optional.ofNullable(matcher.group(2)).orElse("0"));
            if (hour < 24 && minute < 60) {
                return LocalTime.of(hour, minute);
            }
        }
        throw MistakeException.of("mistake.time", Code.inline(given));
    }

    /**
     * A day's name in a language that we speak, or its first letters, at least three: no two days
     * share those.
     */
    static DayOfWeek day(String given) throws MistakeException {
        String wanted = Nearest.fold(given);
        return Stream.of(DayOfWeek.values())
                .filter(day -> wanted.length() >= 3 && isCalled(day, wanted))
                .findFirst()
                .orElseThrow(() -> MistakeException.of("mistake.day", Code.inline(given)));
    }

    private static boolean isCalled(DayOfWeek day, String beginning) {
        return Phrases.LANGUAGES.stream()
                .anyMatch(language -> Nearest.fold(name(day, language)).startsWith(beginning));
    }

    static String name(DayOfWeek day, Locale language) {
        return day.getDisplayName(TextStyle.FULL, language);
    }

    /** Days to choose from, in the language of who types; {@link #day} reads what they choose. */
    static List<Choice> days(Completion completion) {
        Locale language = completion.answers().language();
        List<String> names = Stream.of(DayOfWeek.values()).map(day -> name(day, language)).toList();
        return Nearest.holding(completion.typed(), names).stream().map(Choice::of).toList();
    }

    /** An IANA time zone, in any case of letters. */
    static ZoneId zone(String given) throws MistakeException {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.equalsIgnoreCase(given))
                .findFirst()
                .map(ZoneId::of)
                .orElseThrow(() -> unknownZone(given));
    }

    private static MistakeException unknownZone(String given) {
        return MistakeException.of(
                "mistake.zone",
                Code.inline(given),
                String.join("`, `", Nearest.to(given, ZoneId.getAvailableZoneIds(), 3)));
    }

    /** {@code 12h}, {@code 7d}, {@code 2w} before now, or a date (UTC). */
    static Instant since(String given, Instant now) throws MistakeException {
        Matcher ago = AGO.matcher(Nearest.fold(given));
        if (ago.matches()) {
            return now.minus(unit(ago.group(2)).multipliedBy(Long.parseLong(ago.group(1))));
        }
        try {
            return LocalDate.parse(given).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException _) {
            throw MistakeException.of("mistake.since", Code.inline(given));
        }
    }

    private static Duration unit(String letter) {
        return switch (letter) {
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
        };
    }
}
