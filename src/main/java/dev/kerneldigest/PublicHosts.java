package dev.kerneldigest;

import dev.kerneldigest.feed.HostRecord;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.web.HostFigures;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How hosts were treated, for everybody: those of the settings' sources by name, all others, to
 * which redirects and the feeds of servers lead, as one.
 */
final class PublicHosts {
    private static final String OTHER = "other";

    private PublicHosts() {}

    static List<HostFigures> of(List<HostRecord> hosts, List<Source> sources) {
        Set<String> named =
                sources.stream().map(source -> name(source.url())).collect(Collectors.toSet());
        List<HostFigures> figures = new ArrayList<>();
        List<HostRecord> others = new ArrayList<>();
        for (HostRecord host : hosts) {
            if (named.contains(host.host().replaceFirst(":\\d+$", ""))) {
                figures.add(figures(host.host(), List.of(host)));
            } else {
                others.add(host);
            }
        }
        if (!others.isEmpty()) {
            figures.add(figures(OTHER, others));
        }
        return figures;
    }

    private static String name(URI url) {
        return Optional.ofNullable(url.getHost()).orElse("");
    }

    private static HostFigures figures(String name, List<HostRecord> hosts) {
        return new HostFigures(
                name,
                hosts.stream().mapToLong(HostRecord::requests).sum(),
                hosts.stream().mapToLong(HostRecord::notModified).sum(),
                hosts.stream()
                        .flatMap(host -> host.closest().stream())
                        .min(Comparator.<Duration>naturalOrder()),
                Math.toIntExact(
                        hosts.stream()
                                .flatMap(host -> host.wish().stream())
                                .filter(HostRecord.Wish::isBroken)
                                .count()));
    }
}
