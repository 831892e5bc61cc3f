package dev.kerneldigest.subscription;

import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.TopicId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a subscription wants. */
public sealed interface Interest {
    /** Everything. */
    record All() implements Interest {}

    /** Items of one of these topics; a parent stands for its children too. */
    record Topics(Set<TopicId> topics) implements Interest {
        public Topics {
            topics = Set.copyOf(topics);
            if (topics.isEmpty()) {
                throw new IllegalArgumentException("a subscription by topic names at least one");
            }
        }
    }

    /**
     * Items that a query of the server's own finds, e.g. {@code folio AND NOT hugetlb}.
     *
     * @param text in the language of {@link dev.kerneldigest.topic.query.QueryLanguage}, as people
     *     typed it; kept as text, so that it outlives what it was once understood as
     */
    record Query(String text) implements Interest {
        public Query {
            if (text.isBlank()) {
                throw new IllegalArgumentException("a subscription by query has a query");
            }
        }
    }

    /**
     * Each release of a kernel series, and its end.
     *
     * @param series as {@link dev.kerneldigest.news.KernelVersion#series} prints it, e.g. {@code
     *     6.12}
     */
    record KernelSeries(String series) implements Interest {
        static final Set<String> KINDS = Set.of("stable-release", "mainline-release", "kernel-eol");

        boolean wants(NewsItem item) {
            return switch (item.reading().kind()) {
                case Kind.StableRelease(var versions, var last) ->
                        Stream.concat(versions.stream(), last.stream()).anyMatch(this::isOurs);
                case Kind.MainlineRelease(var version) -> isOurs(version);
                case Kind.KernelEol(var ended) -> ended.equals(series);
                case Kind _ -> false;
            };
        }

        private boolean isOurs(KernelVersion version) {
            return version.series().equals(series);
        }
    }

    /**
     * What comes of a series of patches or a pull request: its next versions, and its merge.
     *
     * @param first the number of the item that its first version is known by: stories become one,
     *     and lose their numbers; items do not
     */
    record PatchThread(long first) implements Interest {
        static final Set<String> KINDS = Set.of("patch", "pull");
    }

    /**
     * Each security update of a package.
     *
     * @param name as distributions print it, in any case of letters
     * @param distro of this distribution only, in any case; {@code Rocky} stands for {@code Rocky
     *     Linux} too
     */
    record PackageUpdates(String name, Optional<String> distro) implements Interest {
        static final Set<String> KINDS = Set.of("security-updates", "article", "brief");

        private static final TopicId ADVISORIES = new TopicId("security-updates");

        boolean wants(NewsItem item) {
            if (item.reading().kind() instanceof Kind.SecurityUpdates(var updates)) {
                return updates.entrySet().stream()
                        .filter(entry -> isOfDistro(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .anyMatch(this::isNamed);
            }
            return item.topics().contains(ADVISORIES)
                    && isOfDistro(item.draft().source() + " " + item.reading().title())
                    && Stream.of(item.reading().title().split("[\\s:,;()]+", -1))
                            .anyMatch(this::isNamed);
        }

        /** An entry may be a joint one, or name a module's stream: lapack/openblas, varnish:6. */
        private boolean isNamed(String printed) {
            return Stream.of(printed.split("/", -1))
                    .map(part -> part.split(":", -1)[0])
                    .anyMatch(name::equalsIgnoreCase);
        }

        private boolean isOfDistro(String printed) {
            return distro.filter(wanted -> !fold(printed).contains(fold(wanted))).isEmpty();
        }

        private static String fold(String text) {
            return text.toLowerCase(Locale.ROOT).replace("-", "").replace(" ", "");
        }
    }
}
