package dev.kerneldigest;

import dev.kerneldigest.digest.Manners;
import dev.kerneldigest.digest.Manners.Kept;
import dev.kerneldigest.digest.Manners.Spacing;
import dev.kerneldigest.digest.Manners.Wish;
import dev.kerneldigest.feed.HostRecord;
import java.util.Comparator;
import java.util.List;

/** Sums up how hosts were treated, for people. */
final class HostManners {
    private HostManners() {}

    static Manners of(List<HostRecord> hosts) {
        return new Manners(
                hosts.size(),
                hosts.stream().mapToLong(HostRecord::requests).sum(),
                hosts.stream().mapToLong(HostRecord::notModified).sum(),
                hosts.stream()
                        .flatMap(host ->
                                host.closest().stream()
                                        .map(length -> new Spacing(host.host(), length)))
                        .min(Comparator.comparing(Spacing::length)),
                hosts.stream()
                        .flatMap(host ->
                                host.wish().stream()
                                        .map(wish ->
                                                new Wish(host.host(), wish.until(), kept(wish))))
                        .sorted(Comparator.comparing(Wish::kept))
                        .toList());
    }

    private static Kept kept(HostRecord.Wish wish) {
        if (wish.isBroken()) {
            return Kept.BROKEN;
        }
        return wish.next().isEmpty() ? Kept.WAITING : Kept.OBEYED;
    }
}
