package dev.kerneldigest.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Merge;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of a kind as JSON; which kind it is stands in a column of its own, as its id. */
final class KindJson {
    private KindJson() {}

    static ObjectNode write(Kind kind) {
        ObjectNode facts = Json.object();
        return switch (kind) {
            case Kind.SecurityUpdates(var packages) -> {
                ObjectNode distributions = facts.putObject("packages");
                packages.forEach((name, list) -> distributions.set(name, Json.texts(list)));
                yield facts;
            }
            case Kind.StableRelease(var versions, var last) ->
                    facts.<ObjectNode>set("versions", Json.texts(versions))
                            .set("last", Json.texts(last));
            case Kind.MainlineRelease(var version) -> facts.put("version", version.toString());
            case Kind.Prepatch(var version) ->
                    facts.put("version", version.map(KernelVersion::toString).orElse(""));
            case Kind.KernelEol(var series) -> facts.put("series", series);
            case Kind.SoftwareRelease(var product, var version) ->
                    facts.put("product", product).put("version", version);
            case Kind.DistroRelease(var product, var version) ->
                    facts.put("product", product).put("version", version);
            case Kind.ExternalLink(var site) -> facts.put("site", site);
            case Kind.Cve(var cve) -> facts.put("cve", cve);
            case Kind.CveRejected(var cve) -> facts.put("cve", cve);
            case Kind.Pull(var merge) -> {
                merge.ifPresent(it -> merge(facts, it));
                yield facts;
            }
            case Kind.ReleaseStatus _,
                    Kind.WeeklyEdition _,
                    Kind.Quote _,
                    Kind.Brief _,
                    Kind.Article _,
                    Kind.Patch _ ->
                    facts;
        };
    }

    static Kind read(String id, JsonNode facts) {
        return switch (id) {
            case "security-updates" -> new Kind.SecurityUpdates(packages(facts));
            case "stable-release" ->
                    new Kind.StableRelease(versions(facts, "versions"), versions(facts, "last"));
            case "mainline-release" ->
                    new Kind.MainlineRelease(version(Json.text(facts, "version")));
            case "prepatch" -> new Kind.Prepatch(KernelVersion.parse(Json.text(facts, "version")));
            case "kernel-eol" -> new Kind.KernelEol(Json.text(facts, "series"));
            case "software-release" ->
                    new Kind.SoftwareRelease(
                            Json.text(facts, "product"), Json.text(facts, "version"));
            case "distro-release" ->
                    new Kind.DistroRelease(
                            Json.text(facts, "product"), Json.text(facts, "version"));
            case "external-link" -> new Kind.ExternalLink(Json.text(facts, "site"));
            case "cve" -> new Kind.Cve(Json.text(facts, "cve"));
            case "cve-rejected" -> new Kind.CveRejected(Json.text(facts, "cve"));
            case "pull" -> new Kind.Pull(merge(facts));
            default -> withoutFacts(id);
        };
    }

    private static Kind withoutFacts(String id) {
        return switch (id) {
            case "release-status" -> new Kind.ReleaseStatus();
            case "weekly-edition" -> new Kind.WeeklyEdition();
            case "quote" -> new Kind.Quote();
            case "brief" -> new Kind.Brief();
            case "article" -> new Kind.Article();
            case "patch" -> new Kind.Patch();
            default -> throw Json.unknown("news item", id);
        };
    }

    /** Adds a merge to the facts of a pull request. */
    static void merge(ObjectNode facts, Merge merge) {
        facts.put("tree", merge.tree());
        facts.put("commit", merge.url().toString());
        facts.put("merged", merge.at().toString());
    }

    private static Optional<Merge> merge(JsonNode facts) {
        return facts.has("merged")
                ? Optional.of(
                        new Merge(
                                Json.text(facts, "tree"),
                                URI.create(Json.text(facts, "commit")),
                                Instant.parse(Json.text(facts, "merged"))))
                : Optional.empty();
    }

    private static Map<String, List<String>> packages(JsonNode facts) {
        Map<String, List<String>> packages = new LinkedHashMap<>();
        Json.member(facts, "packages")
                .properties()
                .forEach(entry -> packages.put(entry.getKey(), Json.texts(entry.getValue())));
        return packages;
    }

    private static List<KernelVersion> versions(JsonNode facts, String name) {
        return Json.list(Json.member(facts, name), node -> version(node.asText()));
    }

    private static KernelVersion version(String text) {
        return KernelVersion.parse(text).orElseThrow(() -> Json.unknown("kernel version", text));
    }
}
