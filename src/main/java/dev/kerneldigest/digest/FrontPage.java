package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Section.SeriesSection;
import dev.kerneldigest.digest.Section.TopicSection;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The stories proper, by topic, and the long series among them.
 *
 * @param notices single security advisories, which the security line folds
 * @param more how many had no room
 * @param crowded of how many topics those are
 */
record FrontPage(
        List<TopicSection> topics,
        List<SeriesSection> series,
        List<Story> notices,
        int more,
        int crowded) {
    private static final TopicId CONFERENCES = new TopicId("conferences");
    private static final TopicId SECURITY_UPDATES = new TopicId("security-updates");

    /** An advisory's id before its title, e.g. USN-7012-1, SUSE-SU-2026:1234-1; no CVE. */
    private static final Pattern ADVISORY =
            Pattern.compile("(?!CVE-)[A-Z][A-Za-z]{1,8}(?:-[A-Z]{2})?-\\d{2,6}[\\d:.-]*");

    private static final Topic OTHER = unknown(new TopicId("other"), "Other news");

    static FrontPage of(
            List<Story> stories,
            DigestRequest request,
            TopicCatalogue catalogue,
            ReleaseNotes notes) {
        List<Placed> placed =
                stories.stream()
                        .map(story -> Placed.of(story, request, notes))
                        .sorted(Placed.WEIGHTIEST_FIRST)
                        .toList();
        List<Story> notices = new ArrayList<>();
        List<Placed> rest = new ArrayList<>();
        for (Placed story : placed) {
            if (isNotice(story)) {
                notices.add(story.story());
            } else {
                rest.add(story);
            }
        }
        Map<Series, List<Placed>> series = Series.among(rest, Placed::story);
        List<SeriesSection> folded =
                series.entrySet().stream()
                        .map(entry -> folded(entry.getKey(), entry.getValue(), catalogue))
                        .toList();
        series.values().forEach(rest::removeAll);
        Sheet sheet = new Sheet(Capacity.of(request.period()));
        rest.forEach(sheet::place);
        return new FrontPage(
                sheet.sections(catalogue), folded, notices, sheet.more, sheet.crowded.size());
    }

    /** A distribution's advisory, though it tells of a vulnerability, is folded with the others. */
    private static boolean isNotice(Placed story) {
        NewsItem lead = story.story().lead().item();
        return story.topic().filter(SECURITY_UPDATES::equals).isPresent()
                || (lead.topics().contains(SECURITY_UPDATES)
                        && ADVISORY.matcher(lead.reading().title()).lookingAt());
    }

    private static SeriesSection folded(
            Series series, List<Placed> reports, TopicCatalogue catalogue) {
        List<StoryLine> lines =
                reports.stream()
                        .map(report ->
                                StoryLines.brief(
                                        report.line(), List.of(topic(report, catalogue).emoji())))
                        .toList();
        return new SeriesSection(series, lines);
    }

    private static Topic topic(Placed placed, TopicCatalogue catalogue) {
        return placed.topic()
                .map(id -> catalogue.find(id).orElseGet(() -> unknown(id, id.value())))
                .orElse(OTHER);
    }

    private static Topic unknown(TopicId id, String name) {
        return new Topic(id, name, "📎", "", Optional.empty(), "");
    }

    /** A story with its place: the topic it stands under, and its weight. */
    private record Placed(Story story, Optional<TopicId> topic, StoryLine line, double score) {
        static final Comparator<Placed> WEIGHTIEST_FIRST =
                Comparator.comparing((Placed placed) -> placed.line.compact())
                        .thenComparing(Placed::score, Comparator.reverseOrder())
                        .thenComparing(
                                placed -> placed.story.lead().item().published(),
                                Comparator.reverseOrder())
                        .thenComparing(placed -> placed.story.id(), Comparator.reverseOrder());

        static Placed of(Story story, DigestRequest request, ReleaseNotes notes) {
            return new Placed(
                    story,
                    primary(story, request.wanted()),
                    notes.on(StoryLines.of(story, request.today()), story),
                    Score.of(story, request));
        }

        /** The first topic that is wanted; a conference only where nothing else is. */
        private static Optional<TopicId> primary(Story story, Set<TopicId> wanted) {
            Set<TopicId> topics = new LinkedHashSet<>(story.lead().item().topics());
            story.others().forEach(other -> topics.addAll(other.item().topics()));
            if (topics.remove(CONFERENCES)) {
                topics.add(CONFERENCES);
            }
            return topics.stream()
                    .filter(topic -> wanted.isEmpty() || wanted.contains(topic))
                    .findFirst()
                    .or(() -> topics.stream().findFirst());
        }
    }

    /** The topics being filled, as long as there is room. */
    private static final class Sheet {
        private final Capacity capacity;
        private final Map<Optional<TopicId>, List<Placed>> topics = new LinkedHashMap<>();
        private final Set<Optional<TopicId>> crowded = new LinkedHashSet<>();
        private int placed;
        private int more;

        Sheet(Capacity capacity) {
            this.capacity = capacity;
        }

        void place(Placed story) {
            int there = topics.getOrDefault(story.topic(), List.of()).size();
            if (placed >= capacity.stories() || there >= capacity.perTopic()) {
                more++;
                crowded.add(story.topic());
                return;
            }
            topics.computeIfAbsent(story.topic(), _ -> new ArrayList<>()).add(story);
            placed++;
        }

        List<TopicSection> sections(TopicCatalogue catalogue) {
            return topics.values().stream()
                    .map(stories ->
                            new TopicSection(
                                    topic(stories.getFirst(), catalogue),
                                    stories.stream().map(Placed::line).toList()))
                    .toList();
        }
    }

    /** How many stories a reader bears at a time. */
    private record Capacity(int stories, int perTopic) {
        static Capacity of(DigestRequest.Period period) {
            return switch (period) {
                case INSTANT, HOUR -> new Capacity(25, 10);
                case DAY -> new Capacity(25, 6);
                case WEEK -> new Capacity(25, 3);
            };
        }
    }
}
