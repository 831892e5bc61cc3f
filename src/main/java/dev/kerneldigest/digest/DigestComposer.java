package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Section.Footer;
import dev.kerneldigest.digest.Section.Freed;
import dev.kerneldigest.digest.Section.Kernels;
import dev.kerneldigest.digest.Section.Missed;
import dev.kerneldigest.digest.Section.MustAct;
import dev.kerneldigest.digest.Section.Releases;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Chatter;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Composes what a channel wants into a digest: each story once, floods folded, the weightiest
 * first. Pure but for what it asks of CVEs, and safe for many threads.
 */
public final class DigestComposer {
    private static final Set<TopicId> RELEASE_TOPICS =
            Set.of(new TopicId("release-mainline"), new TopicId("release-stable"));

    private static final TopicId LWN = new TopicId("lwn");

    /** Lines to act on: more would be a list that nobody acts on. */
    private static final int MOST_TO_ACT_ON = 5;

    private final TopicCatalogue catalogue;
    private final CveFacts facts;
    private final FixedCves fixed;

    /** A composer that knows of CVEs what the news of them say. */
    public DigestComposer(TopicCatalogue catalogue) {
        this(catalogue, CveFacts.NONE, FixedCves.UNKNOWN);
    }

    public DigestComposer(TopicCatalogue catalogue, CveFacts facts, FixedCves fixed) {
        this.catalogue = catalogue;
        this.facts = facts;
        this.fixed = fixed;
    }

    /** The digest; empty when there is nothing to say. */
    public Optional<Digest> compose(DigestRequest request) {
        List<Story> stories =
                Stories.current(
                        Stories.of(
                                request.items().stream()
                                        .filter(item -> !Chatter.is(item))
                                        .toList()));
        Bins bins = Bins.of(stories);
        List<Story> tellable = tellable(bins, request);
        List<Story> told =
                tellable.stream().filter(story -> !story.isMuted(request.mutes())).toList();
        FrontPage page = FrontPage.of(told, request, catalogue, new ReleaseNotes(fixed, request));
        StatusBoard board = new StatusBoard(request, bins.kernels());
        SecurityFold security = new SecurityFold(request, bins.roundUps(), page.notices());

        CveFold holes = new CveFold(bins.cves(), request, facts);

        List<Section> news = new ArrayList<>();
        mustAct(board, holes, security).ifPresent(news::add);
        news.addAll(page.topics());
        news.addAll(page.series());
        freed(request).ifPresent(news::add);
        releases(bins, request.period()).ifPresent(news::add);
        security.summary().ifPresent(news::add);
        holes.summary().ifPresent(news::add);
        if (news.isEmpty() && !board.hasNews()) {
            return Optional.empty();
        }
        List<Section> sections = new ArrayList<>();
        if (board.hasNews() || wantsReleases(request)) {
            board.line().ifPresent(sections::add);
        }
        sections.addAll(news);
        kernels(request).ifPresent(sections::add);
        if (!request.gaps().isEmpty()) {
            sections.add(new Missed(request.gaps()));
        }
        footer(page, tellable.size() - told.size()).ifPresent(sections::add);
        return sections.isEmpty() ? Optional.empty() : Optional.of(digest(request, sections));
    }

    /**
     * A digest has the kernels in its first line; a card about one tells of it too. Tables of
     * contents and sayings are for those who ask for them by their topic.
     */
    private static List<Story> tellable(Bins bins, DigestRequest request) {
        List<Story> tellable = new ArrayList<>();
        if (request.period() == DigestRequest.Period.INSTANT) {
            tellable.addAll(bins.kernels());
        }
        if (request.wanted().contains(LWN)) {
            tellable.addAll(bins.asides());
        }
        tellable.addAll(bins.told());
        return tellable;
    }

    /** What becomes free is worth a second look once a week, though it was told before. */
    private static Optional<Section> freed(DigestRequest request) {
        List<StoryLine> lines =
                Stories.of(request.freed()).stream()
                        .map(story -> StoryLines.of(story, request.today()))
                        .filter(line -> !line.paid())
                        .map(line -> StoryLines.brief(line, List.of()))
                        .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Freed(lines));
    }

    /** Once a week the whole table, for those who plan by it. */
    private static Optional<Section> kernels(DigestRequest request) {
        boolean shown =
                request.period() == DigestRequest.Period.WEEK
                        && wantsReleases(request)
                        && !request.kernels().isEmpty();
        return shown ? Optional.of(new Kernels(request.kernels())) : Optional.empty();
    }

    private static Optional<Section> footer(FrontPage page, int muted) {
        return page.more() + muted == 0
                ? Optional.empty()
                : Optional.of(new Footer(page.more(), page.crowded(), muted));
    }

    private static Digest digest(DigestRequest request, List<Section> sections) {
        return new Digest(
                request.period(),
                request.day(request.from()),
                request.today(),
                request.phrases(),
                sections,
                request.items().stream()
                        .map(ArchivedItem::story)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the versions of the day belong here, though none of them is new. */
    private static boolean wantsReleases(DigestRequest request) {
        return request.period() != DigestRequest.Period.INSTANT
                && (request.wanted().isEmpty()
                        || request.wanted().stream().anyMatch(RELEASE_TOPICS::contains));
    }

    private static Optional<Section> mustAct(
            StatusBoard board, CveFold holes, SecurityFold security) {
        List<StoryLine> lines =
                Stream.of(board.actOn(), holes.actOn(), security.actOn())
                        .flatMap(List::stream)
                        .limit(MOST_TO_ACT_ON)
                        .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(new MustAct(lines));
    }

    /** A mainline release is one too, but a card has told of it already. */
    private static Optional<Section> releases(Bins bins, DigestRequest.Period period) {
        List<Story> finals = period == DigestRequest.Period.INSTANT ? List.of() : bins.finals();
        List<Reference> references =
                Stream.concat(finals.stream(), bins.releases().stream())
                        .map(DigestComposer::release)
                        .distinct()
                        .toList();
        return references.isEmpty() ? Optional.empty() : Optional.of(new Releases(references));
    }

    private static Reference release(Story story) {
        NewsItem item = story.lead().item();
        String label =
                switch (item.reading().kind()) {
                    case Kind.MainlineRelease(var version) -> "Linux " + version;
                    case Kind.SoftwareRelease(var product, var version) ->
                            (product + " " + version).strip();
                    case Kind.DistroRelease(var product, var version) ->
                            (product + " " + version).strip();
                    case Kind _ -> item.reading().title();
                };
        return new Reference(label.isBlank() ? item.reading().title() : label, item.draft().url());
    }
}
