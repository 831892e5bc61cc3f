package dev.kerneldigest.cli.moving;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kerneldigest.cli.moving.FeedList.Entry;
import dev.kerneldigest.subscription.GuildId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what MonitoRSS, once Discord.RSS, gives of a server. Its command {@code backup} writes
 * {@code {"profile":{"_id","timezone"},"feeds":[{"title","url","guild","channel","disabled"}],
 * "filteredFormats":[],"subscribers":[]}}; the older {@code rssbackup} writes {@code
 * {"id","timezone","sources":{NAME:{"title","link","channel","disabled"}}}}. A plain list {@code
 * [{"title","url","channel"}]} is read too. What else is in them says how messages look, and is
 * passed over.
 */
final class MonitorRss {
    private static final List<String> UNKNOWN =
            List.of("filters", "rfilters", "embeds", "webhook", "regexOps", "split");

    private MonitorRss() {}

    /** Whether it is of one of these shapes. */
    static boolean isLike(JsonNode root) {
        return root.isArray() || root.path("feeds").isArray() || root.path("sources").isObject();
    }

    static FeedList read(JsonNode root) {
        List<JsonNode> feeds = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        if (root.path("sources").isObject()) {
            for (Map.Entry<String, JsonNode> source : root.path("sources").properties()) {
                feeds.add(source.getValue());
                add(
                        entries,
                        remarks,
                        "sources." + Members.shown(source.getKey()),
                        source.getValue());
            }
        } else {
            JsonNode list = root.isArray() ? root : root.path("feeds");
            for (JsonNode feed : list) {
                String place = (root.isArray() ? "" : "feeds") + "[" + feeds.size() + "]";
                feeds.add(feed);
                add(entries, remarks, place, feed);
            }
        }
        if (hasMore(root, feeds)) {
            remarks.add("filters, formats, webhooks and mentions of MonitoRSS are not taken over");
        }
        return new FeedList(
                guild(root, feeds),
                text(root.path("profile"), "timezone").or(() -> text(root, "timezone")),
                entries,
                remarks);
    }

    private static void add(
            List<Entry> entries, List<String> remarks, String place, JsonNode feed) {
        String url = text(feed, "url").or(() -> text(feed, "link")).orElse("");
        String title = text(feed, "title").orElse("");
        if (feed.path("disabled").asText("false").equals("false")) {
            entries.add(new Entry(place, title, url, text(feed, "channel")));
        } else {
            remarks.add("%s is left out, it was disabled: %s".formatted(place, Members.shown(url)));
        }
    }

    /** The server that the file is of; empty where it names none, or several. */
    private static Optional<GuildId> guild(JsonNode root, List<JsonNode> feeds) {
        Set<String> named =
                feeds.stream()
                        .flatMap(feed -> text(feed, "guild").stream())
                        .collect(Collectors.toSet());
        text(root.path("profile"), "_id").ifPresent(named::add);
        text(root, "id").ifPresent(named::add);
        return named.size() == 1
                ? Snowflakes.read(named.iterator().next()).map(GuildId::new)
                : Optional.empty();
    }

    private static boolean hasMore(JsonNode root, List<JsonNode> feeds) {
        return !root.path("filteredFormats").isEmpty()
                || !root.path("subscribers").isEmpty()
                || feeds.stream()
                        .anyMatch(feed ->
                                UNKNOWN.stream().anyMatch(name -> !feed.path(name).isEmpty()));
    }

    private static Optional<String> text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isTextual() || value.isIntegralNumber()
                ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
