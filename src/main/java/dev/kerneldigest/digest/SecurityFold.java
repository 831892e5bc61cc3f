package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Section.Distribution;
import dev.kerneldigest.digest.Section.SecuritySummary;
import dev.kerneldigest.news.ArchivedItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folds the security updates of a window into one line: several hundred packages a day. */
final class SecurityFold {
    private static final Pattern KERNEL =
            Pattern.compile("(?:kernel|kernel-.+|linux|linux-.+|uek-kernel|kpatch-patch.*)");
    private static final String FIRMWARE = "linux-firmware";

    private final DigestRequest request;
    private final List<Story> roundUps;
    private final List<Story> notices;
    private final Map<String, Set<String>> packages = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    SecurityFold(DigestRequest request, List<Story> roundUps, List<Story> notices) {
        this.request = request;
        this.roundUps = roundUps;
        roundUps.forEach(this::add);
        this.notices = notices.stream().filter(this::isNews).toList();
        notices.forEach(this::add);
    }

    /** Two sources' round-ups of one day may name different packages. */
    private void add(Story story) {
        Stream.concat(Stream.of(story.lead()), story.others().stream())
                .map(Updates::of)
                .forEach(updates -> updates.forEach(this::add));
    }

    /** A distribution's own notice of what a round-up tells too is one with it. */
    private boolean isNews(Story notice) {
        Map<String, List<String>> updates = Updates.of(notice.lead());
        return updates.isEmpty()
                || updates.entrySet().stream()
                        .anyMatch(entry ->
                                !packages.getOrDefault(entry.getKey(), Set.of())
                                        .containsAll(entry.getValue()));
    }

    private void add(String distribution, List<String> updated) {
        packages.computeIfAbsent(distribution, _ -> new LinkedHashSet<>()).addAll(updated);
    }

    Optional<SecuritySummary> summary() {
        if (roundUps.isEmpty() && notices.isEmpty()) {
            return Optional.empty();
        }
        List<Distribution> distributions =
                packages.entrySet().stream()
                        .map(entry -> distribution(entry.getKey(), entry.getValue()))
                        .toList();
        return Optional.of(new SecuritySummary(distributions, days(), titles()));
    }

    private static Distribution distribution(String name, Set<String> updated) {
        return new Distribution(
                name, updated.size(), updated.stream().anyMatch(SecurityFold::isKernel));
    }

    /** The watched packages among the updated ones, as lines to act on. */
    List<StoryLine> actOn() {
        Set<String> said = new LinkedHashSet<>();
        List<StoryLine> lines = new ArrayList<>();
        Stream.concat(roundUps.stream(), notices.stream())
                .forEach(story ->
                        Updates.of(story.lead())
                                .forEach((distribution, updated) ->
                                        updated.stream()
                                                .filter(request.watches()::watches)
                                                .map(name -> updated(name, distribution))
                                                .filter(said::add)
                                                .forEach(words ->
                                                        lines.add(StoryLines.own(story, words)))));
        return lines;
    }

    private String updated(String name, String distribution) {
        return request.phrases().say("package.updated", name, distribution);
    }

    /** Whether it is a distribution's name for the kernel. */
    static boolean isKernel(String name) {
        return KERNEL.matcher(name).matches() && !name.equals(FIRMWARE);
    }

    private List<Reference> days() {
        return roundUps.stream()
                .map(Story::lead)
                .sorted(Comparator.comparing(item -> item.item().published()))
                .map(this::day)
                .toList();
    }

    private Reference day(ArchivedItem item) {
        return new Reference(
                Days.weekday(request.day(item.item().published()), request.phrases()),
                item.item().draft().url());
    }

    private List<Reference> titles() {
        return notices.stream()
                .map(story -> story.lead().item())
                .map(item -> new Reference(item.reading().title(), item.draft().url()))
                .toList();
    }
}
