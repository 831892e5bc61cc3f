package dev.kerneldigest.digest;

import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What many stories of a window may have in common, so that they are folded into one section of
 * short lines.
 *
 * @param sort what they have in common
 * @param name e.g. {@code LSFMM+BPF 2023}, {@code Linux 6.14}
 */
public record Series(Sort sort, String name) {
    /** More stories than this are folded. */
    private static final int UNFOLDED = 4;

    /** "Linux 6.14 adds …", what goes into the next kernel; no 6.14.1 and no 6.14-rc1. */
    private static final Pattern NEXT_KERNEL =
            Pattern.compile("^Linux (\\d{1,2}\\.\\d{1,2})(?![\\d.-])");

    /** "[GIT PULL] Networking for v6.14-rc1": rc1 is what the merge window ends with. */
    private static final Pattern PULL =
            Pattern.compile("\\bv?(\\d{1,2}\\.\\d{1,2})(?:-rc1)?(?![\\d.-])");

    /** What stories may have in common. */
    public enum Sort {
        /** They report from one conference. */
        EVENT("🎤"),

        /** They tell what goes into one kernel, as the press does in the merge window. */
        CYCLE("🌱");

        private final String emoji;

        Sort(String emoji) {
            this.emoji = emoji;
        }
    }

    String emoji() {
        return sort.emoji;
    }

    /**
     * The series of these stories that are long enough, in the order in which each is met. A story
     * that could belong to several belongs to the longest.
     */
    static <T> Map<Series, List<T>> among(List<T> stories, Function<T, Story> story) {
        Map<Series, Integer> sizes = new HashMap<>();
        for (T one : stories) {
            of(story.apply(one)).forEach(series -> sizes.merge(series, 1, Integer::sum));
        }
        Map<Series, List<T>> members = new LinkedHashMap<>();
        for (T one : stories) {
            longest(of(story.apply(one)), sizes)
                    .ifPresent(series ->
                            members.computeIfAbsent(series, _ -> new ArrayList<>()).add(one));
        }
        members.values().removeIf(those -> those.size() <= UNFOLDED);
        return members;
    }

    /** Of equally long ones the first. */
    private static Optional<Series> longest(List<Series> candidates, Map<Series, Integer> sizes) {
        return candidates.stream()
                .reduce((one, other) ->
                        sizes.getOrDefault(other, 0) > sizes.getOrDefault(one, 0) ? other : one);
    }

    private static List<Series> of(Story story) {
        Reading reading = story.lead().item().reading();
        List<Series> candidates = new ArrayList<>();
        reading.events().forEach(event -> candidates.add(new Series(Sort.EVENT, event)));
        cycle(reading).ifPresent(candidates::add);
        return candidates;
    }

    private static Optional<Series> cycle(Reading reading) {
        Pattern pattern = reading.kind() instanceof Kind.Pull ? PULL : NEXT_KERNEL;
        Matcher matcher = pattern.matcher(reading.title());
        return matcher.find()
                ? Optional.of(new Series(Sort.CYCLE, "Linux " + matcher.group(1)))
                : Optional.empty();
    }
}
