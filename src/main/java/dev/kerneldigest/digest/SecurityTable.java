package dev.kerneldigest.digest;

import dev.kerneldigest.digest.LineList.Group;
import dev.kerneldigest.news.ArchivedItem;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes which distribution updated which packages, day by day, the last day first. */
public final class SecurityTable {
    private static final int MOST_MESSAGES = 25;
    private static final int NAME = 60;

    /** Characters of a line, so that a page is filled whatever a distribution updated. */
    private static final int LINE = 900;

    /** Day to distribution to packages. */
    private final Map<LocalDate, Map<String, Set<String>>> days =
            new TreeMap<>(Comparator.reverseOrder());

    private final Map<LocalDate, Set<String>> tellers = new TreeMap<>();

    /**
     * Makes a table.
     *
     * @param items round-ups and distributions' own notices; others are passed over
     * @param filter which rows are wanted
     * @param zone where the days begin
     */
    public SecurityTable(Collection<ArchivedItem> items, SecurityFilter filter, ZoneId zone) {
        for (Story story : Stories.of(items)) {
            LocalDate day = LocalDate.ofInstant(story.lead().item().published(), zone);
            Updates.of(story.lead())
                    .forEach((distribution, packages) ->
                            add(story, day, distribution, filter.wanted(distribution, packages)));
        }
    }

    private void add(Story story, LocalDate day, String distribution, List<String> packages) {
        if (packages.isEmpty()) {
            return;
        }
        days.computeIfAbsent(day, _ -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))
                .computeIfAbsent(distribution, _ -> new LinkedHashSet<>())
                .addAll(packages);
        tellers.computeIfAbsent(day, _ -> new LinkedHashSet<>())
                .add(
                        Markdown.link(
                                        ItemLines.source(story.lead()),
                                        story.lead().item().draft().url(),
                                        NAME)
                                + " `#"
                                + story.id()
                                + "`");
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    /**
     * The rows in as many messages as it takes, at most 25; none for no rows.
     *
     * @param phrases those of digests
     */
    public List<Message> write(Phrases phrases) {
        List<Group> groups = new ArrayList<>();
        days.forEach((day, rows) -> {
            List<String> lines = new ArrayList<>();
            rows.forEach((distribution, packages) -> lines.addAll(lines(distribution, packages)));
            lines.add("-# " + String.join(" · ", tellers.getOrDefault(day, Set.of())));
            groups.add(new Group("📥 " + Days.full(day, phrases), lines));
        });
        return groups.isEmpty() ? List.of() : LineList.write(MOST_MESSAGES, groups, phrases);
    }

    /** A row, on more than one line where it is long; a kernel stands out. */
    private static List<String> lines(String distribution, Set<String> packages) {
        String name = Markdown.bold(Markdown.words(distribution, NAME));
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder("- " + name + " (" + packages.size() + ") ");
        String gap = "";
        for (String updated : packages) {
            String shown = Markdown.inLine(Markdown.words(updated, NAME));
            String written = SecurityFold.isKernel(updated) ? Markdown.bold(shown) : shown;
            if (line.length() + written.length() > LINE) {
                lines.add(line.toString());
                line = new StringBuilder("- " + name + " … ");
                gap = "";
            }
            line.append(gap).append(written);
            gap = ", ";
        }
        lines.add(line.toString());
        return lines;
    }

    /** All distributions that were named, in order of the alphabet. */
    public static List<String> distributions(Collection<ArchivedItem> items) {
        return updates(items).stream()
                .flatMap(updates -> updates.keySet().stream())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** All packages that were named, in order of the alphabet. */
    public static List<String> packages(Collection<ArchivedItem> items) {
        return updates(items).stream()
                .flatMap(updates -> updates.values().stream())
                .flatMap(List::stream)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    private static List<Map<String, List<String>>> updates(Collection<ArchivedItem> items) {
        return items.stream().map(Updates::of).filter(updates -> !updates.isEmpty()).toList();
    }
}
