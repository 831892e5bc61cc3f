package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Rhythm;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The options {@code when}, {@code at} and {@code day}. */
final class RhythmOptions {
    private static final String WHEN = "when";
    private static final String AT = "at";
    static final String DAY = "day";

    private static final String INSTANT = "instant";
    private static final String HOURLY = "hourly";
    private static final String DAILY = "daily";
    private static final String WEEKLY = "weekly";

    private RhythmOptions() {}

    static List<OptionData> declared() {
        OptionData when =
                Declarations.words(WHEN, "How often (default: daily)")
                        .addChoice("as it happens", INSTANT)
                        .addChoice("hourly", HOURLY)
                        .addChoice("daily", DAILY)
                        .addChoice("weekly", WEEKLY);
        return List.of(
                when,
                Declarations.words(AT, "Time of day, HH:MM (daily and weekly)"),
                Declarations.completed(DAY, "Day of the week (weekly)"));
    }

    static Rhythm read(Options options, GuildSettings settings) throws MistakeException {
        return read(
                options,
                new Rhythm.Daily(settings.hour()),
                new Rhythm.Weekly(settings.weekday(), settings.hour()));
    }

    /** What is not given stays as it was. */
    static Rhythm changed(Options options, Rhythm before, GuildSettings settings)
            throws MistakeException {
        return read(options, before, new Rhythm.Weekly(settings.weekday(), time(before, settings)));
    }

    private static LocalTime time(Rhythm before, GuildSettings settings) {
        return switch (before) {
            case Rhythm.Daily(var at) -> at;
            case Rhythm.Weekly(_, var at) -> at;
            case Rhythm.Immediately _, Rhythm.Hourly _ -> settings.hour();
        };
    }

    /**
     * Reads what is given.
     *
     * @param usual when nothing is given
     * @param weekly the day and the time where only a part is given
     */
    private static Rhythm read(Options options, Rhythm usual, Rhythm.Weekly weekly)
            throws MistakeException {
        Optional<String> at = options.text(AT);
        Optional<String> day = options.text(DAY);
        String when = options.text(WHEN).orElse(day.isPresent() ? WEEKLY : word(usual));
        check(when, at, day);
        LocalTime time = at.isPresent() ? Times.time(at.get()) : weekly.at();
        DayOfWeek kept = usual instanceof Rhythm.Weekly(var before, _) ? before : weekly.day();
        return switch (when) {
            case INSTANT -> new Rhythm.Immediately();
            case HOURLY -> new Rhythm.Hourly();
            case DAILY -> new Rhythm.Daily(time);
            case WEEKLY -> new Rhythm.Weekly(day.isPresent() ? Times.day(day.get()) : kept, time);
            default -> throw MistakeException.of("mistake.rhythm", Code.inline(when));
        };
    }

    private static void check(String when, Optional<String> at, Optional<String> day)
            throws MistakeException {
        boolean timed = !when.equals(INSTANT) && !when.equals(HOURLY);
        if (at.isPresent() && !timed) {
            throw MistakeException.of("mistake.at");
        }
        if (day.isPresent() && !when.equals(WEEKLY)) {
            throw MistakeException.of("mistake.dayOfWeekly");
        }
    }

    private static String word(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.Immediately _ -> INSTANT;
            case Rhythm.Hourly _ -> HOURLY;
            case Rhythm.Daily _ -> DAILY;
            case Rhythm.Weekly _ -> WEEKLY;
        };
    }
}
