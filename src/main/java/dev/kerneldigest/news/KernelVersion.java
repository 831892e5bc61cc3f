package dev.kerneldigest.news;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A version of the upstream kernel: {@code 6.12}, {@code 6.12.30}, {@code 6.4-rc2} or, before 3.0,
 * {@code 2.6.19.4}.
 *
 * <p>Ordered by number, a release above its release candidates. In the 2.6 days the third number
 * was what the second is today: {@code 2.6.19} is a mainline release of the series {@code 2.6.19}.
 *
 * @param series the mainline release it belongs to, e.g. {@code 6.12} or {@code 2.6.19}
 * @param patch the number of the stable update, 0 for a mainline release or candidate
 * @param candidate the number of the release candidate, 0 for none
 */
public record KernelVersion(String series, int patch, int candidate)
        implements Comparable<KernelVersion> {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?<series>2\\.6\\.\\d{1,3}|\\d{1,3}\\.\\d{1,3})(?:\\.(?<patch>\\d{1,4}))?(?:-rc(?<rc>\\d{1,2}))?");
    private static final Comparator<KernelVersion> SERIES_ORDER =
            Comparator.comparingInt((KernelVersion version) -> version.number(0))
                    .thenComparingInt(version -> version.number(1))
                    .thenComparingInt(version -> version.number(2));
    private static final Comparator<KernelVersion> ORDER_IN_SERIES =
            Comparator.comparingInt(KernelVersion::patch)
                    .thenComparingInt(version -> version.isCandidate() ? version.candidate : 1_000);

    /** Reads exactly one version; empty when the text is anything else. */
    public static Optional<KernelVersion> parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new KernelVersion(
                        matcher.group("series"),
                        numberOrZero(matcher.group("patch")),
                        numberOrZero(matcher.group("rc"))));
    }

    private static int numberOrZero(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    public boolean isCandidate() {
        return candidate > 0;
    }

    /** Whether it is a stable update, and not a mainline release or candidate. */
    public boolean isStable() {
        return patch > 0;
    }

    /** A number of the series, read without making strings: versions are compared by the 10,000. */
    private int number(int index) {
        int number = 0;
        int dots = 0;
        for (int i = 0; i < series.length() && dots <= index; i++) {
            char character = series.charAt(i);
            if (character == '.') {
                dots++;
            } else if (dots == index) {
                number = number * 10 + Character.digit(character, 10);
            }
        }
        return number;
    }

    @Override
    public int compareTo(KernelVersion other) {
        int bySeries = series.equals(other.series) ? 0 : SERIES_ORDER.compare(this, other);
        return bySeries == 0 ? ORDER_IN_SERIES.compare(this, other) : bySeries;
    }

    @Override
    public String toString() {
        return series + (isStable() ? "." + patch : "") + (isCandidate() ? "-rc" + candidate : "");
    }
}
