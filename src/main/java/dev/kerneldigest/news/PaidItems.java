package dev.kerneldigest.news;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When LWN's articles for subscribers become free: the article belongs to the Weekly Edition of the
 * first Thursday strictly after its day, and is free with the next edition, seven days later; over
 * the end of the year one edition is left out.
 */
final class PaidItems {
    /** The Thursdays between which no edition appears. */
    private static final MonthDay BREAK_FROM = MonthDay.of(12, 25);

    private static final MonthDay BREAK_UNTIL = MonthDay.of(12, 31);

    private static final Pattern PRINTED =
            Pattern.compile(
                    "will become freely available on (\\p{Lu}[a-z]{2,8}) (\\d{1,2}), (20\\d\\d)");

    private PaidItems() {}

    /** The day on which a paid item becomes free, by what it prints, else by the rule. */
    static Optional<LocalDate> free(Wording wording) {
        if (!wording.isPaid()) {
            return Optional.empty();
        }
        return printed(wording.text())
                .or(() ->
                        wording.draft()
                                .date()
                                .map(date ->
                                        freeAfter(date.atOffset(ZoneOffset.UTC).toLocalDate())));
    }

    static LocalDate freeAfter(LocalDate published) {
        LocalDate edition = afterBreak(published.with(TemporalAdjusters.next(DayOfWeek.THURSDAY)));
        return afterBreak(edition.plusWeeks(1));
    }

    private static LocalDate afterBreak(LocalDate thursday) {
        MonthDay day = MonthDay.from(thursday);
        boolean left = !day.isBefore(BREAK_FROM) && !day.isAfter(BREAK_UNTIL);
        return left ? thursday.plusWeeks(1) : thursday;
    }

    private static Optional<LocalDate> printed(String text) {
        Matcher matcher = PRINTED.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        for (java.time.Month month : java.time.Month.values()) {
            boolean same = month.name().equals(matcher.group(1).toUpperCase(Locale.ROOT));
            int day = Integer.parseInt(matcher.group(2));
            int year = Integer.parseInt(matcher.group(3));
            if (same && day >= 1 && day <= java.time.YearMonth.of(year, month).lengthOfMonth()) {
                return Optional.of(LocalDate.of(year, month, day));
            }
        }
        return Optional.empty();
    }
}
