package dev.kerneldigest.news;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells which earlier version a series of patches or a pull request goes on from: the newest lower
 * one by the same author that has its subject, or that it links to or is sent below.
 */
final class Versions {
    private static final Pattern PULLED = Pattern.compile("[vV]\\d{1,2}");

    private Versions() {}

    /** Whether an item may have versions: a mail that speaks for patches, of a known author. */
    static boolean has(NewsItem item) {
        return isPost(item) && !Chatter.is(item) && author(item).isPresent();
    }

    /** By what its versions are alike, whatever list they are first seen on. */
    static Optional<String> subject(NewsItem item) {
        return author(item)
                .filter(_ -> has(item))
                .map(author -> "patch " + author + " " + rest(item));
    }

    /** The mails that it says it goes on from, or may. */
    static Set<StoryKey> linked(NewsItem item) {
        if (!has(item)) {
            return Set.of();
        }
        Stream<StoryKey> links =
                item.draft().links().stream()
                        .flatMap(link -> StoryKeys.ofAddress(link.target()).stream())
                        .filter(key -> key.value().startsWith("mail:"));
        Stream<StoryKey> parent =
                item.draft().mail().flatMap(Mail::parent).stream()
                        .map(id -> new StoryKey("mail:" + id));
        Set<StoryKey> linked = Stream.concat(links, parent).collect(toSet());
        linked.removeAll(new HashSet<>(item.reading().keys()));
        return linked;
    }

    static Optional<ArchivedItem> earlier(ArchivedItem fresh, Collection<ArchivedItem> stored) {
        Set<StoryKey> linked = linked(fresh.item());
        return stored.stream()
                .filter(other -> other.story() != fresh.story())
                .filter(other -> has(other.item()))
                .filter(other -> author(other.item()).equals(author(fresh.item())))
                .filter(other -> number(other.item()) < number(fresh.item()))
                .filter(other ->
                        rest(other.item()).equals(rest(fresh.item()))
                                || other.item().reading().keys().stream()
                                        .anyMatch(linked::contains))
                .max(
                        Comparator.comparingInt((ArchivedItem other) -> number(other.item()))
                                .thenComparing(other -> other.item().published())
                                .thenComparingLong(ArchivedItem::id));
    }

    private static boolean isPost(NewsItem item) {
        return item.reading().kind() instanceof Kind.Patch
                || item.reading().kind() instanceof Kind.Pull;
    }

    private static Optional<String> author(NewsItem item) {
        return item.draft().mail().map(Mail::author).filter(author -> !author.isBlank());
    }

    private static int number(NewsItem item) {
        Bracketed subject = subjectOf(item);
        return subject.patch().map(PatchTag::revision).orElseGet(() -> pulled(subject));
    }

    /** "[GIT PULL v2]" says it too; "[GIT PULL for v6.12]" is of a kernel. */
    private static int pulled(Bracketed subject) {
        return subject.tags().stream()
                .flatMap(tag -> Stream.of(tag.split("[ ,]+", -1)))
                .filter(word -> PULLED.matcher(word).matches())
                .mapToInt(word -> Integer.parseInt(word.substring(1)))
                .findFirst()
                .orElse(1);
    }

    private static String rest(NewsItem item) {
        return subjectOf(item).rest().toLowerCase(Locale.ROOT);
    }

    private static Bracketed subjectOf(NewsItem item) {
        return Bracketed.of(Wording.oneLine(item.reading().title()), true);
    }
}
