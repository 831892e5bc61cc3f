package dev.kerneldigest.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The numbers, names, time and zone that a written date consists of, in the order they stand. */
final class DateParts {
    /** A number of the day, month and year, with how many digits it was written. */
    record Digits(int value, int count) {}

    final List<Digits> numbers = new ArrayList<>();
    final boolean dotted;

    /** 1 to 12; 0 when no name of a month was found. */
    int month;

    /** Since midnight; at most 24:00:60. */
    Duration time = Duration.ZERO;

    /** Seconds east of UTC. */
    int offset;

    private final String text;
    private int at;
    private boolean timed;
    private boolean afternoon;
    private boolean morning;

    private DateParts(String text) {
        this.text = text;
        this.dotted = text.indexOf('.') > 0 && text.indexOf('.') <= 2;
    }

    static DateParts of(String text) {
        DateParts parts = new DateParts(text);
        parts.read();
        return parts;
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                number();
            } else if (Character.isLetter(c)) {
                word();
            } else if ((c == '+' || c == '-') && timed) {
                offset(c == '+' ? 1 : -1);
            } else {
                at++;
            }
        }
        if (afternoon && time.toHours() < 12) {
            time = time.plusHours(12);
        }
        if (morning && time.toHours() == 12) {
            time = time.minusHours(12);
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private int digits() {
        int start = at;
        int value = 0;
        while (at < text.length() && isDigit(text.charAt(at))) {
            value = Math.min(99_999_999, value * 10 + text.charAt(at) - '0');
            at++;
        }
        return at - start > 8 ? 99_999_999 : value;
    }

    private void number() {
        int start = at;
        int value = digits();
        if (!timed && at < text.length() && text.charAt(at) == ':' && value <= 24) {
            time(value);
            return;
        }
        boolean hourAlone = !timed && start > 0 && text.charAt(start - 1) == 'T' && isDayKnown();
        if (hourAlone) {
            compactTime(value, at - start);
        } else if (numbers.size() < 3) {
            numbers.add(new Digits(value, at - start));
        }
    }

    private boolean isDayKnown() {
        return numbers.size() == 3 || (!numbers.isEmpty() && numbers.getFirst().count() == 8);
    }

    /** {@code T10}, {@code T1014} or {@code T101455}. */
    private void compactTime(int value, int digits) {
        timed = true;
        int full = digits <= 2 ? value * 10_000 : digits <= 4 ? value * 100 : value;
        set(full / 10_000, full / 100 % 100, full % 100);
    }

    private void time(int hour) {
        timed = true;
        at++;
        int minute = digits();
        int second = 0;
        if (at + 1 < text.length() && text.charAt(at) == ':' && isDigit(text.charAt(at + 1))) {
            at++;
            second = digits();
        }
        set(hour, minute, second);
        fraction();
    }

    private void set(int hour, int minute, int second) {
        if (hour <= 24 && minute < 60 && second <= 60) {
            time = Duration.ofHours(hour).plusMinutes(minute).plusSeconds(Math.min(59, second));
        }
    }

    private void fraction() {
        boolean point = at + 1 < text.length() && ".,".indexOf(text.charAt(at)) >= 0;
        if (!point || !isDigit(text.charAt(at + 1))) {
            return;
        }
        at++;
        long unit = 100_000_000;
        while (at < text.length() && isDigit(text.charAt(at))) {
            time = time.plusNanos((text.charAt(at) - '0') * unit);
            unit /= 10;
            at++;
        }
    }

    /** {@code +01}, {@code +0100}, {@code +01:00}; more than 18 hours is no offset. */
    private void offset(int sign) {
        at++;
        int start = at;
        int hours = digits();
        int digits = at - start;
        int minutes = 0;
        if (digits > 2) {
            minutes = hours % 100;
            hours /= 100;
        } else if (at < text.length() && text.charAt(at) == ':') {
            at++;
            minutes = digits();
        }
        if (digits > 0 && digits <= 4 && hours <= 18 && minutes < 60) {
            offset = sign * (hours * 3_600 + minutes * 60);
        }
    }

    private void word() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        String word = FeedDate.lower(text.substring(start, at));
        switch (word) {
            case "pm" -> afternoon = true;
            case "am" -> morning = true;
            case "t", "st", "nd", "rd", "th", "de" -> {}
            default -> name(word);
        }
    }

    private void name(String word) {
        int found = MonthNames.of(word);
        if (found > 0 && month == 0) {
            month = found;
        } else if (timed && offset == 0) {
            ZoneNames.offset(word).ifPresent(seconds -> offset = seconds);
        }
    }
}
