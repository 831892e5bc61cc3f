package dev.kerneldigest.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.DigestRequest.Period;
import dev.kerneldigest.digest.Watches;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.SourceId;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.Mutes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What an edition was composed of besides its items, as JSON of one column. */
final class RequestJson {
    private RequestJson() {}

    static String write(DigestRequest request) {
        ObjectNode json = Json.object();
        json.set("wanted", Json.texts(request.wanted().stream().sorted().toList()));
        json.set("kernels", kernels(request.kernels()));
        json.put("from", request.from().toString());
        json.put("until", request.until().toString());
        json.put("zone", request.zone().getId());
        json.put("period", period(request.period()));
        json.set("series", texts(request.watches().series()));
        json.set("packages", texts(request.watches().packages()));
        json.set("mutes", texts(request.mutes().words()));
        json.set("freed", Json.texts(request.freed().stream().map(ArchivedItem::id).toList()));
        json.set("gaps", gaps(request.gaps()));
        json.put("language", request.language().toLanguageTag());
        return Json.write(json);
    }

    /**
     * The request of these items.
     *
     * @param find the items of some numbers
     */
    static DigestRequest read(
            String text, List<ArchivedItem> items, Function<List<Long>, List<ArchivedItem>> find) {
        JsonNode json = Json.read(text);
        List<Long> freed =
                Json.texts(Json.member(json, "freed")).stream().map(Long::valueOf).toList();
        return plain(json, items)
                .withWatches(new Watches(set(json, "series"), set(json, "packages")))
                .withMutes(new Mutes(set(json, "mutes")))
                .withFreed(freed.isEmpty() ? List.of() : find.apply(freed))
                .withLanguage(Locale.forLanguageTag(Json.text(json, "language")))
                .withGaps(
                        json.has("gaps")
                                ? Json.list(Json.member(json, "gaps"), RequestJson::gap)
                                : List.of());
    }

    private static ArrayNode gaps(List<Gap> gaps) {
        ArrayNode array = Json.array();
        for (Gap gap : gaps) {
            ObjectNode json = array.addObject();
            json.put("source", gap.source().value());
            json.put("name", gap.name());
            json.put("after", gap.after().toString());
            json.put("before", gap.before().toString());
            json.put("found", gap.found().toString());
        }
        return array;
    }

    /** Its topics and reason are said nowhere in an edition. */
    private static Gap gap(JsonNode json) {
        return new Gap(
                new SourceId(Json.text(json, "source")),
                Json.text(json, "name"),
                Set.of(),
                Instant.parse(Json.text(json, "after")),
                Instant.parse(Json.text(json, "before")),
                Instant.parse(Json.text(json, "found")),
                "");
    }

    private static DigestRequest plain(JsonNode json, List<ArchivedItem> items) {
        return new DigestRequest(
                items,
                new HashSet<>(
                        Json.list(Json.member(json, "wanted"), node -> new TopicId(node.asText()))),
                Json.list(Json.member(json, "kernels"), RequestJson::kernel),
                Instant.parse(Json.text(json, "from")),
                Instant.parse(Json.text(json, "until")),
                ZoneId.of(Json.text(json, "zone")),
                period(Json.text(json, "period")));
    }

    private static ArrayNode kernels(List<KernelRelease> kernels) {
        ArrayNode array = Json.array();
        for (KernelRelease kernel : kernels) {
            ObjectNode json = array.addObject();
            json.put("version", kernel.version());
            json.put("moniker", kernel.moniker());
            json.put("eol", kernel.endOfLife());
            kernel.released().ifPresent(day -> json.put("released", day.toString()));
        }
        return array;
    }

    private static KernelRelease kernel(JsonNode json) {
        return new KernelRelease(
                Json.text(json, "version"),
                Json.text(json, "moniker"),
                Json.member(json, "eol").asBoolean(),
                Optional.ofNullable(json.get("released"))
                        .map(day -> LocalDate.parse(day.asText())));
    }

    private static String period(Period period) {
        return switch (period) {
            case INSTANT -> "instant";
            case HOUR -> "hour";
            case DAY -> "day";
            case WEEK -> "week";
        };
    }

    private static Period period(String name) {
        return switch (name) {
            case "instant" -> Period.INSTANT;
            case "hour" -> Period.HOUR;
            case "day" -> Period.DAY;
            case "week" -> Period.WEEK;
            default -> throw Json.unknown("period", name);
        };
    }

    private static ArrayNode texts(Set<String> words) {
        return Json.texts(words.stream().sorted().toList());
    }

    private static Set<String> set(JsonNode json, String name) {
        return new HashSet<>(Json.texts(Json.member(json, name)));
    }
}
