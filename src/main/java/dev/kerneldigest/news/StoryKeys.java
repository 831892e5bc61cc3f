package dev.kerneldigest.news;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an item shares with the others of its story, strongest first: address, ids, event. */
final class StoryKeys {
    private static final Pattern LWN =
            Pattern.compile("lwn\\.net/Articles/(\\d{1,9})(?:/.*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern MAIL =
            Pattern.compile(
                    "(?:lore\\.kernel\\.org/(?:[^/]{1,60}/)?|lwn\\.net/ml/[^/]{1,60}/|lkml\\.kernel\\.org/r/|patch\\.msgid\\.link/|patchwork\\.kernel\\.org/project/[^/]{1,60}/(?:patch|cover)/)([^/@ ]{1,200}(?:@|%40)[^/ ]{1,200})(?:/.*)?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern MERGE_WINDOW =
            Pattern.compile(
                    "(?:the )?(?<half>first half|beginning|start|first part|second half|rest|end|remainder|second part|final part|last) of the (?<v>\\d{1,2}\\.\\d{1,3}) merge window.{0,60}"
                            + "|(?:the )?(?<v2>\\d{1,2}\\.\\d{1,3}) merge window,? (?:part|half) (?<part>\\d|one|two|three).{0,60}",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern LONG_TERM =
            Pattern.compile(
                    "(?:.{0,60}\\b)?(?:linux|kernel) v?(?<v>\\d{1,2}\\.\\d{1,3})\\b.{0,40}\\b(?:will be|promoted|becomes?|is|officially|as|an?|the)\\b.{0,30}\\b(?:lts|long-?term)\\b.{0,80}",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMIT =
            Pattern.compile(
                    "/commit/|/c/[0-9a-f]{12,40}$|[?&]id=[0-9a-f]{12,40}|/(?:dsa|usn|rhsa|ghsa)-");

    private StoryKeys() {}

    static List<StoryKey> of(Kind kind, Wording wording, List<String> cves) {
        Set<String> keys = new LinkedHashSet<>();
        wording.draft()
                .url()
                .flatMap(StoryKeys::ofAddress)
                .map(StoryKey::value)
                .ifPresent(keys::add);
        keys.addAll(events(kind, wording, cves));
        keys.addAll(series(kind, wording));
        return keys.stream().map(StoryKey::new).toList();
    }

    /** The key of whatever has this address; none for the home of a whole site. */
    static Optional<StoryKey> ofAddress(URI url) {
        String canonical = CanonicalUrl.of(url);
        Matcher lwn = LWN.matcher(canonical);
        if (lwn.matches()) {
            return Optional.of(new StoryKey("lwn:" + lwn.group(1)));
        }
        Matcher mail = MAIL.matcher(canonical);
        if (mail.matches()) {
            return Optional.of(new StoryKey("mail:" + mail.group(1).replace("%40", "@")));
        }
        return canonical.indexOf('/') > 0
                ? Optional.of(new StoryKey("url:" + canonical))
                : Optional.empty();
    }

    /**
     * The mails of a series are one story. They hang below its cover letter or first patch, or each
     * below the one before; and a new version may be sent below the old one, so version and length
     * are part of it.
     */
    private static List<String> series(Kind kind, Wording wording) {
        Optional<Mail> mail = wording.draft().mail();
        if (!(kind instanceof Kind.Patch) || mail.isEmpty()) {
            return List.of();
        }
        Optional<PatchTag> tag =
                Bracketed.of(wording.title(), true).patch().filter(PatchTag::isOfSeries);
        Stream<String> starts =
                Stream.concat(
                        Stream.of(mail.get().id()),
                        tag.filter(PatchTag::isPart).flatMap(_ -> mail.get().parent()).stream());
        return tag.stream()
                .flatMap(it ->
                        starts.map(start ->
                                "series:%s:%d:%d".formatted(start, it.revision(), it.of())))
                .toList();
    }

    /**
     * Mails, commits and advisories that an item is or links to: what a story is about. A patch
     * links to its earlier versions, and a reply to anything, so they are about themselves only.
     */
    static Set<String> targets(Draft draft, Reading reading) {
        Set<String> targets = new LinkedHashSet<>();
        reading.keys().stream()
                .map(StoryKey::value)
                .filter(key -> key.startsWith("mail:"))
                .forEach(targets::add);
        if (draft.mail().isPresent() && isPost(draft, reading)) {
            return targets;
        }
        for (Link link : draft.links()) {
            String canonical = CanonicalUrl.of(link.target());
            Matcher mail = MAIL.matcher(canonical);
            if (mail.matches()) {
                targets.add("mail:" + mail.group(1).replace("%40", "@"));
            } else if (COMMIT.matcher(canonical).find()) {
                targets.add(canonical);
            }
        }
        return targets;
    }

    private static boolean isPost(Draft draft, Reading reading) {
        return reading.kind() instanceof Kind.Patch
                || reading.kind() instanceof Kind.Pull
                || Chatter.isReply(draft.title());
    }

    private static List<String> events(Kind kind, Wording wording, List<String> cves) {
        return switch (kind) {
            case Kind.SecurityUpdates _ ->
                    wording
                            .draft()
                            .date()
                            .map(date -> "secupd:" + date.atOffset(ZoneOffset.UTC).toLocalDate())
                            .stream()
                            .toList();
            case Kind.StableRelease stable -> stable(stable);
            case Kind.MainlineRelease release -> List.of("kernel:mainline:" + release.version());
            case Kind.Prepatch prepatch ->
                    prepatch.version().map(version -> "kernel:rc:" + version).stream().toList();
            case Kind.KernelEol eol -> List.of("kernel:eol:" + eol.series());
            case Kind.SoftwareRelease release -> release(release.product(), release.version());
            case Kind.DistroRelease release -> release(release.product(), release.version());
            case Kind.Cve cve -> List.of("cve:" + cve.cve());
            case Kind.CveRejected cve -> List.of("cve:" + cve.cve());
            case Kind.Brief _, Kind.Article _ -> byTitle(wording.title(), cves);
            case Kind.ReleaseStatus _,
                    Kind.WeeklyEdition _,
                    Kind.Quote _,
                    Kind.ExternalLink _,
                    Kind.Patch _,
                    Kind.Pull _ ->
                    List.of();
        };
    }

    private static List<String> stable(Kind.StableRelease stable) {
        List<String> keys = new ArrayList<>();
        stable.versions().forEach(version -> keys.add("kernel:stable:" + version));
        stable.last().forEach(version -> keys.add("kernel:eol:" + version.series()));
        return keys;
    }

    private static List<String> release(String product, String version) {
        String slug = Products.slug(product);
        String normalised = Products.normalised(version);
        return slug.isEmpty() || normalised.isEmpty()
                ? List.of()
                : List.of("release:" + slug + ":" + normalised);
    }

    private static List<String> byTitle(String title, List<String> cves) {
        Matcher window = MERGE_WINDOW.matcher(title);
        if (window.matches()) {
            return List.of(mergeWindow(window));
        }
        Matcher longTerm = LONG_TERM.matcher(title);
        if (longTerm.matches()) {
            return List.of("kernel:lts:" + longTerm.group("v"));
        }
        if (cves.size() == 1 && CveIds.in(title).size() == 1) {
            return List.of("cve:" + cves.getFirst());
        }
        return ProductVersion.startOf(title)
                .filter(found -> found.version().contains(".") && found.isNamed())
                .map(found -> release(found.product(), found.version()))
                .orElse(List.of());
    }

    private static String mergeWindow(Matcher window) {
        if (window.group("v") == null) {
            String part = window.group("part").toLowerCase(Locale.ROOT);
            int words = List.of("one", "two", "three").indexOf(part) + 1;
            return "merge-window:" + window.group("v2") + ":" + (words > 0 ? words : part);
        }
        String half = window.group("half").toLowerCase(Locale.ROOT);
        boolean first =
                half.startsWith("first") || half.equals("beginning") || half.equals("start");
        return "merge-window:" + window.group("v") + ":" + (first ? 1 : 2);
    }
}
