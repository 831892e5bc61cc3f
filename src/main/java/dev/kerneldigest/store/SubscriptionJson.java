package dev.kerneldigest.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;

/** What a subscription wants, and when, as JSON of a column each. */
final class SubscriptionJson {
    private SubscriptionJson() {}

    static String write(Interest interest) {
        ObjectNode json = Json.object();
        return Json.write(
                switch (interest) {
                    case Interest.All() -> json.put("type", "all");
                    case Interest.Topics(var topics) ->
                            json.put("type", "topics")
                                    .set("topics", Json.texts(topics.stream().sorted().toList()));
                    case Interest.KernelSeries(var series) ->
                            json.put("type", "kernel-series").put("series", series);
                    case Interest.PackageUpdates(var name, var distro) -> {
                        distro.ifPresent(one -> json.put("distro", one));
                        yield json.put("type", "package").put("name", name);
                    }
                    case Interest.PatchThread(var first) ->
                            json.put("type", "thread").put("first", first);
                    case Interest.Query(var query) -> json.put("type", "query").put("query", query);
                });
    }

    static Interest interest(String text) {
        JsonNode json = Json.read(text);
        String type = Json.text(json, "type");
        return switch (type) {
            case "all" -> new Interest.All();
            case "topics" ->
                    new Interest.Topics(
                            new HashSet<>(
                                    Json.list(
                                            Json.member(json, "topics"),
                                            node -> new TopicId(node.asText()))));
            case "kernel-series" -> new Interest.KernelSeries(Json.text(json, "series"));
            case "package" ->
                    new Interest.PackageUpdates(
                            Json.text(json, "name"),
                            Json.maybe(json, "distro").map(JsonNode::asText));
            case "thread" -> new Interest.PatchThread(Json.member(json, "first").asLong());
            case "query" -> new Interest.Query(Json.text(json, "query"));
            default -> throw Json.unknown("subscription", type);
        };
    }

    static String write(Rhythm rhythm) {
        ObjectNode json = Json.object();
        return Json.write(
                switch (rhythm) {
                    case Rhythm.Immediately() -> json.put("type", "immediately");
                    case Rhythm.Hourly() -> json.put("type", "hourly");
                    case Rhythm.Daily(var at) -> json.put("type", "daily").put("at", at.toString());
                    case Rhythm.Weekly(var day, var at) ->
                            json.put("type", "weekly")
                                    .put("day", day.getValue())
                                    .put("at", at.toString());
                });
    }

    static Rhythm rhythm(String text) {
        JsonNode json = Json.read(text);
        String type = Json.text(json, "type");
        return switch (type) {
            case "immediately" -> new Rhythm.Immediately();
            case "hourly" -> new Rhythm.Hourly();
            case "daily" -> new Rhythm.Daily(time(json));
            case "weekly" ->
                    new Rhythm.Weekly(DayOfWeek.of(Json.member(json, "day").asInt()), time(json));
            default -> throw Json.unknown("rhythm", type);
        };
    }

    static String write(Set<String> kinds) {
        return Json.write(Json.texts(kinds.stream().sorted().toList()));
    }

    static Set<String> kinds(String text) {
        return Set.copyOf(Json.texts(Json.read(text)));
    }

    private static LocalTime time(JsonNode json) {
        return LocalTime.parse(Json.text(json, "at"));
    }
}
