package dev.kerneldigest.cli.moving;

import dev.kerneldigest.news.KernelVersionWords;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.topic.query.QueryLanguage;
import dev.kerneldigest.topic.query.QueryMistake;
import dev.kerneldigest.topic.query.QueryNames;
import dev.kerneldigest.topic.query.QueryReading;
import dev.kerneldigest.topic.query.ServerQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads what a subscription wants. */
final class InterestReader {
    static final List<String> NAMES = List.of("topics", "query", "kernel", "package");

    /** As {@code /watch package} takes them. */
    private static final Pattern PACKAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9+._-]{0,79}");

    private static final Pattern DISTRO = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 .+-]{0,39}");

    private final Here here;
    private final QueryLanguage language;
    private final QueryNames names;

    /**
     * Makes a reader for one server.
     *
     * @param feeds those that its queries may name
     */
    InterestReader(Here here, QueryLanguage language, List<CustomFeed> feeds) {
        this.here = here;
        this.language = language;
        this.names = new QueryNames(here.topics(), Kind.IDS, here.names(feeds));
    }

    /** Empty when it is missing or wrong, which is told. */
    Optional<Interest> read(Members members) {
        List<String> given = NAMES.stream().filter(members::has).toList();
        if (given.size() != 1) {
            members.tell(
                    given.isEmpty() ? NAMES.getFirst() : given.getLast(),
                    "a subscription has exactly one of topics, query, kernel and package");
            return Optional.empty();
        }
        return switch (given.getFirst()) {
            case "topics" -> topics(members);
            case "query" -> query(members);
            case "kernel" ->
                    members.value("kernel", KernelVersionWords::series, "a kernel series like 6.12")
                            .map(Interest.KernelSeries::new);
            default -> packageUpdates(members);
        };
    }

    private Optional<Interest> topics(Members members) {
        List<String> ids = here.topics().all().stream().map(topic -> topic.id().value()).toList();
        List<String> given = members.texts("topics");
        if (given.equals(List.of(ServerJson.ALL))) {
            return Optional.of(new Interest.All());
        }
        if (given.isEmpty()) {
            members.tell("topics", "names none: write ids like \"mm\", or \"all\"");
        }
        Set<String> known = known(members, "topics", ids);
        Set<TopicId> topics = new HashSet<>();
        known.forEach(id -> topics.add(new TopicId(id)));
        return topics.isEmpty() ? Optional.empty() : Optional.of(new Interest.Topics(topics));
    }

    /** Those of a list that are known; the others are told. */
    static Set<String> known(Members members, String name, List<String> ids) {
        Set<String> known = new HashSet<>();
        for (String word : members.texts(name)) {
            if (ids.contains(word)) {
                known.add(word);
            } else {
                members.tell(
                        name,
                        "\"%s\" is not known here.%s"
                                .formatted(
                                        Members.shown(word), QueryNames.suggestion(word, ids, 1)));
            }
        }
        return known;
    }

    private Optional<Interest> query(Members members) {
        Optional<String> text = members.text("query");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return switch (language.read(text.get())) {
            case QueryReading.Good(ServerQuery query) -> {
                Optional<QueryMistake> unknown = names.check(query);
                unknown.ifPresent(mistake -> tell(members, mistake));
                yield unknown.isPresent()
                        ? Optional.empty()
                        : Optional.of(new Interest.Query(query.text()));
            }
            case QueryReading.Wrong(QueryMistake mistake) -> {
                tell(members, mistake);
                yield Optional.empty();
            }
        };
    }

    private static void tell(Members members, QueryMistake mistake) {
        String part = mistake.part().isBlank() ? "" : " \"" + Members.shown(mistake.part()) + "\"";
        members.tell(
                "query",
                "at character %d%s: %s".formatted(mistake.at() + 1, part, mistake.advice()));
    }

    private static Optional<Interest> packageUpdates(Members members) {
        Optional<String> name =
                members.value("package", matching(PACKAGE), "a package's name like openssl");
        Optional<String> distro =
                members.value("distro", matching(DISTRO), "a distribution's name like Debian");
        return name.map(it -> new Interest.PackageUpdates(it, distro));
    }

    private static Function<String, Optional<String>> matching(Pattern shape) {
        return text -> Optional.of(text).filter(it -> shape.matcher(it).matches());
    }
}
