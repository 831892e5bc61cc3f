package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Rhythm;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The options {@code when}, {@code at} and {@code day}. */
final class RhythmOptions {
    private static final String WHEN = "when";
    private static final String AT = "at";
    static final String DAY = "day";

    private RhythmOptions() {}

    static List<OptionData> declared() {
        OptionData when =
                Declarations.words(WHEN, "How often (default: daily)")
                        .addChoice("as it happens", "instant")
                        .addChoice("hourly", "hourly")
                        .addChoice("daily", "daily")
                        .addChoice("weekly", "weekly");
        return List.of(
                when,
                Declarations.words(AT, "Time of day, HH:MM (daily and weekly)"),
                Declarations.completed(DAY, "Day of the week (weekly)"));
    }

    static Rhythm read(Options options, GuildSettings settings) throws MistakeException {
        String when = options.text(WHEN).orElse(options.text(DAY).isPresent() ? "weekly" : "daily");
        Optional<String> at = options.text(AT);
        Optional<String> day = options.text(DAY);
        boolean timed = when.equals("daily") || when.equals("weekly");
        if (at.isPresent() && !timed) {
            throw new MistakeException("`at` goes with daily and weekly only.");
        }
        if (day.isPresent() && !when.equals("weekly")) {
            throw new MistakeException("`day` goes with weekly only.");
        }
        LocalTime time = at.isPresent() ? Times.time(at.get()) : settings.hour();
        return switch (when) {
            case "instant" -> new Rhythm.Immediately();
            case "hourly" -> new Rhythm.Hourly();
            case "daily" -> new Rhythm.Daily(time);
            case "weekly" ->
                    new Rhythm.Weekly(
                            day.isPresent() ? Times.day(day.get()) : settings.weekday(), time);
            default ->
                    throw new MistakeException(
                            "`%s` is none of instant, hourly, daily, weekly."
                                    .formatted(Code.inline(when)));
        };
    }
}
