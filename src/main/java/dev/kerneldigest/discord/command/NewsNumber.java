package dev.kerneldigest.discord.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What answers call a story, {@code #128}, or an item of it, {@code i4711}. */
sealed interface NewsNumber {
    /** A story, by its number. */
    record OfStory(long number) implements NewsNumber {}

    /** An item, by its number. */
    record OfItem(long number) implements NewsNumber {}

    /** Reads either; the {@code #} may be left out. */
    static NewsNumber read(String given) throws MistakeException {
        Matcher matcher = SHAPE.matcher(Nearest.fold(given));
        if (!matcher.matches()) {
            throw MistakeException.of("mistake.number", Code.inline(given));
        }
        long number = Long.parseLong(matcher.group("number"));
        return matcher.group("sign").equals("i") ? new OfItem(number) : new OfStory(number);
    }

    /** As many digits as a long has for certain. */
    Pattern SHAPE = Pattern.compile("(?<sign>#|i|)\\s*(?<number>\\d{1,18})");
}
