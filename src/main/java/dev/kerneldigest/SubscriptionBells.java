package dev.kerneldigest;

import dev.kerneldigest.delivery.CronSpec;
import dev.kerneldigest.delivery.Timetable;
import dev.kerneldigest.discord.command.SubscriptionChanges;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.subscription.SubscriptionId;
import dev.kerneldigest.subscription.Subscriptions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Hangs the bell of each subscription by its rhythm and its server's settings. */
record SubscriptionBells(Subscriptions subscriptions, Timetable timetable)
        implements SubscriptionChanges {
    /** Makes the bells those of all subscriptions, and no others. */
    void reconcile() {
        Map<Long, CronSpec> wanted = new HashMap<>();
        Map<GuildId, GuildSettings> servers = new HashMap<>();
        for (Subscription subscription : subscriptions.all()) {
            GuildSettings settings =
                    servers.computeIfAbsent(subscription.guild(), subscriptions::settings);
            CronSpec.of(subscription.rhythm(), settings)
                    .ifPresent(spec -> wanted.put(subscription.id().value(), spec));
        }
        timetable.reconcile(wanted);
    }

    @Override
    public void changed(Subscription subscription) {
        long id = subscription.id().value();
        spec(subscription)
                .ifPresentOrElse(
                        spec -> timetable.put(id, spec.expression(), spec.zone()),
                        () -> timetable.remove(id));
    }

    @Override
    public void removed(SubscriptionId id) {
        timetable.remove(id.value());
    }

    private Optional<CronSpec> spec(Subscription subscription) {
        return CronSpec.of(subscription.rhythm(), subscriptions.settings(subscription.guild()));
    }
}
