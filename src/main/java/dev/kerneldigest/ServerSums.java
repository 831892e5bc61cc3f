package dev.kerneldigest;

import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.web.ServerFigures;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums up what servers subscribed to, for the admin. */
final class ServerSums {
    private ServerSums() {}

    static List<ServerFigures> of(Collection<Subscription> subscriptions) {
        Map<GuildId, List<Subscription>> servers =
                subscriptions.stream().collect(Collectors.groupingBy(Subscription::guild));
        return servers.entrySet().stream()
                .map(server -> figures(server.getKey(), server.getValue()))
                .toList();
    }

    private static ServerFigures figures(GuildId guild, List<Subscription> all) {
        return new ServerFigures(
                guild.value(),
                Math.toIntExact(all.stream().filter(Subscription::isActive).count()),
                all.stream().flatMap(one -> one.pause().stream()).toList());
    }
}
