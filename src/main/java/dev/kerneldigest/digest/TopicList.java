package dev.kerneldigest.digest;

import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.Topic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes topics by group, those that come with another one below it. */
public final class TopicList {
    /** Our own 45 take two. */
    private static final int MOST_MESSAGES = 3;

    private static final int NAME = 60;
    private static final int SCOPE = 160;

    private TopicList() {}

    /**
     * The topics, in as many messages as it takes, at most 3; none for no topics.
     *
     * @param topics in the order of the settings
     * @param phrases those of digests
     */
    public static List<Message> write(Collection<Topic> topics, Phrases phrases) {
        Set<TopicId> shown = topics.stream().map(Topic::id).collect(Collectors.toSet());
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (Topic topic : topics) {
            if (topic.parent().filter(shown::contains).isPresent()) {
                continue;
            }
            List<String> lines =
                    groups.computeIfAbsent(heading(topic.group(), phrases), _ -> new ArrayList<>());
            lines.add("- " + line(topic));
            topics.stream()
                    .filter(child -> child.parent().filter(topic.id()::equals).isPresent())
                    .forEach(child -> lines.add("  - " + line(child)));
        }
        return LineList.write(
                MOST_MESSAGES,
                groups.entrySet().stream()
                        .map(group -> new LineList.Group(group.getKey(), group.getValue()))
                        .toList(),
                phrases);
    }

    private static String line(Topic topic) {
        String scope = topic.scope().isBlank() ? "" : " — " + Markdown.words(topic.scope(), SCOPE);
        return topic.emoji()
                + " "
                + Markdown.bold(Markdown.words(topic.name(), NAME))
                + " `"
                + topic.id()
                + "`"
                + scope;
    }

    private static String heading(String group, Phrases phrases) {
        String words =
                Markdown.words(group.isBlank() ? phrases.say("topics.ungrouped") : group, NAME);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
