package dev.kerneldigest.digest;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.KernelLinks;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.Link;
import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a card of a release says of it: age, CVEs, and where everything is, as Markdown lines. */
final class ReleaseLines {
    private static final int LABEL = 40;
    private static final int ROW = 1_200;

    private final FixedCves cves;
    private final Phrases phrases;

    ReleaseLines(FixedCves cves, Phrases phrases) {
        this.cves = cves;
        this.phrases = phrases;
    }

    /**
     * The lines of a release that there was.
     *
     * @param day of the release, as far as known
     * @param news items that tell of it
     */
    List<String> of(
            KernelVersion version,
            Optional<LocalDate> day,
            LocalDate today,
            List<ArchivedItem> news) {
        List<String> lines = new ArrayList<>();
        day.map(released -> age(released, today)).ifPresent(lines::add);
        fixed(version).ifPresent(lines::add);
        lines.add(links(version, news));
        return lines;
    }

    private String age(LocalDate released, LocalDate today) {
        long days = ChronoUnit.DAYS.between(released, today);
        return days <= 0 ? phrases.say("card.releasedToday") : phrases.say("card.age", days);
    }

    /** {@code Fixes 12 CVEs}; empty where none is known, which may mean that nobody has looked. */
    Optional<String> fixed(KernelVersion version) {
        return cves.by(version).stream()
                .filter(count -> count > 0)
                .mapToObj(count -> phrases.say("card.fixes", count))
                .findFirst();
    }

    /** The row of links. */
    String links(KernelVersion version, List<ArchivedItem> news) {
        return Markdown.row(references(version, news), LABEL, ROW);
    }

    /** Where everything of a release is. */
    List<Reference> references(KernelVersion version, List<ArchivedItem> news) {
        KernelLinks links = new KernelLinks(version);
        List<Reference> references = new ArrayList<>();
        links.changeLog().ifPresent(url -> add(references, "card.link.changes", url));
        links.diff().ifPresent(url -> add(references, "card.link.diff", url));
        add(references, "card.link.tarball", links.tarball());
        links.signature().ifPresent(url -> add(references, "card.link.signature", url));
        add(references, "card.link.tag", links.tag());
        announcement(version, news).ifPresent(url -> add(references, "card.link.mail", url));
        page(news, "lwn.net"::equals).ifPresent(url -> add(references, "card.link.lwn", url));
        return references;
    }

    private void add(List<Reference> references, String label, URI url) {
        references.add(new Reference(phrases.say(label), Optional.of(url)));
    }

    /** The mail itself, or LWN's copy of it, which LWN's items link the version to. */
    private static Optional<URI> announcement(KernelVersion version, List<ArchivedItem> news) {
        return page(news, "lore.kernel.org"::equals)
                .or(() ->
                        news.stream()
                                .flatMap(item -> item.item().draft().links().stream())
                                .filter(link -> link.anchor().strip().equals(version.toString()))
                                .map(Link::target)
                                .findFirst());
    }

    private static Optional<URI> page(List<ArchivedItem> news, Predicate<String> host) {
        return news.stream()
                .flatMap(item -> item.item().draft().url().stream())
                .filter(url -> host.test(Press.host(url)))
                .findFirst();
    }
}
