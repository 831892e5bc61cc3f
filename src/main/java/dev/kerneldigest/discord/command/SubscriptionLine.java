package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A subscription in a line, as people read it. */
final class SubscriptionLine {
    private static final Pattern SOMEBODY = Pattern.compile("by (<@\\d+>)");

    private final TopicOption topics;

    SubscriptionLine(TopicCatalogue catalogue) {
        this.topics = new TopicOption(catalogue);
    }

    /** For a message: the channel is a link. */
    String markdown(Subscription one, Phrases phrases) {
        String pause =
                one.pause()
                        .map(reason -> " · " + phrases.say("line.paused", told(reason, phrases)))
                        .orElse("");
        String role =
                one.people()
                        .pinged()
                        .map(id -> " · " + phrases.say("line.mentions", "<@&" + id + ">"))
                        .orElse("");
        return "**#%s** <#%s> %s%s%s"
                .formatted(one.id(), one.channel(), what(one, phrases), role, pause);
    }

    /** For a choice, where nothing is a link. */
    String plain(Subscription one, Phrases phrases) {
        return "#" + one.id() + " " + what(one, phrases);
    }

    /** The reason that is kept, in English, of a pause that somebody made. */
    static String pausedBy(long user) {
        return "by <@" + user + ">";
    }

    private static String told(String reason, Phrases phrases) {
        Matcher somebody = SOMEBODY.matcher(reason);
        return somebody.matches() ? phrases.say("line.pausedBy", somebody.group(1)) : reason;
    }

    private String what(Subscription one, Phrases phrases) {
        String kinds =
                one.kinds().isEmpty()
                        ? ""
                        : " (" + String.join(", ", one.kinds().stream().sorted().toList()) + ")";
        return topics.name(one.interest(), phrases) + kinds + ", " + when(one.rhythm(), phrases);
    }

    private static String when(Rhythm rhythm, Phrases phrases) {
        return switch (rhythm) {
            case Rhythm.Immediately _ -> phrases.say("rhythm.instant");
            case Rhythm.Hourly _ -> phrases.say("rhythm.hourly");
            case Rhythm.Daily(var at) -> phrases.say("rhythm.daily", at.toString());
            case Rhythm.Weekly(var day, var at) ->
                    phrases.say(
                            "rhythm.weekly", Times.name(day, phrases.language()), at.toString());
        };
    }
}
