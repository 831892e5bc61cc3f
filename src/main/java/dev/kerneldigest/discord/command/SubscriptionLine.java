package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.topic.TopicCatalogue;

/** A subscription in a line, as people read it. */
final class SubscriptionLine {
    private final TopicOption topics;

    SubscriptionLine(TopicCatalogue catalogue) {
        this.topics = new TopicOption(catalogue);
    }

    /** For a message: the channel is a link. */
    String markdown(Subscription one) {
        String pause = one.pause().map(reason -> " · paused: " + reason).orElse("");
        String role = one.people().pinged().map(id -> " · mentions <@&" + id + ">").orElse("");
        return "**#%s** <#%s> %s%s%s".formatted(one.id(), one.channel(), what(one), role, pause);
    }

    /** For a choice, where nothing is a link. */
    String plain(Subscription one) {
        return "#" + one.id() + " " + what(one);
    }

    private String what(Subscription one) {
        String kinds =
                one.kinds().isEmpty()
                        ? ""
                        : " (" + String.join(", ", one.kinds().stream().sorted().toList()) + ")";
        return topics.name(one.interest()) + kinds + ", " + when(one.rhythm());
    }

    static String when(Rhythm rhythm) {
        return switch (rhythm) {
            case Rhythm.Immediately _ -> "as it happens";
            case Rhythm.Hourly _ -> "hourly";
            case Rhythm.Daily(var at) -> "daily at " + at;
            case Rhythm.Weekly(var day, var at) -> Times.name(day) + "s at " + at;
        };
    }
}
