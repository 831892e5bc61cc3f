package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.digest.StoryLinks;
import dev.kerneldigest.discord.command.FeedDesk.Newest;
import dev.kerneldigest.discord.command.FeedDesk.Outcome;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.CustomFeeds;
import dev.kerneldigest.subscription.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * {@code /source add} and {@code /source remove}: the feeds of a server's own. Safe for many
 * threads.
 */
public final class OwnFeeds {
    static final String ADD = "add";
    static final String REMOVE = "remove";

    private static final String URL = "url";
    private static final String NAME = "name";
    private static final String ID = "id";

    /** No feed has a longer address that anybody could type; in characters. */
    private static final int LONGEST_URL = 1_000;

    private static final int LONGEST_SHOWN = 200;

    private final FeedDesk desk;
    private final Audit audit;

    public OwnFeeds(FeedDesk desk, Audit audit) {
        this.desk = desk;
        this.audit = audit;
    }

    static List<SubcommandData> declared() {
        return List.of(
                new SubcommandData(ADD, "Read a feed for this server alone")
                        .addOptions(
                                Declarations.words(URL, "Its address: RSS or Atom")
                                        .setMaxLength(LONGEST_URL)
                                        .setRequired(true),
                                Declarations.words(NAME, "What to call it (default: its title)")
                                        .setMaxLength(CustomFeed.LONGEST_NAME)),
                new SubcommandData(REMOVE, "Stop reading a feed of this server")
                        .addOptions(Declarations.completed(ID, "Which one").setRequired(true)));
    }

    Reply add(Invocation invocation) {
        String url = invocation.options().text(URL).orElse("");
        Outcome outcome =
                desk.add(
                        invocation.guild(),
                        new UserId(invocation.user()),
                        url,
                        invocation.options().text(NAME));
        return Reply.text(told(outcome, url, invocation));
    }

    private String told(Outcome outcome, String url, Invocation invocation) {
        Phrases phrases = invocation.answers();
        String given = Code.inline(url, LONGEST_SHOWN);
        return switch (outcome) {
            case Outcome.Added added -> {
                audit.note(invocation, "added the feed `%s`".formatted(added.feed().source()));
                yield added(added, phrases);
            }
            case Outcome.Known(CustomFeed feed) ->
                    phrases.say("source.known", Code.inline(feed.name()), feed.source().value());
            case Outcome.Full() -> phrases.say("source.full", CustomFeeds.MOST);
            case Outcome.Busy() -> phrases.say("source.busy");
            case Outcome.NoAddress() -> phrases.say("source.noAddress", given);
            case Outcome.NoFeed(String reason) ->
                    phrases.say("source.noFeed", given, Code.inline(reason, LONGEST_SHOWN));
        };
    }

    private static String added(Outcome.Added added, Phrases phrases) {
        String id = added.feed().source().value();
        List<String> lines = new ArrayList<>();
        lines.add(
                phrases.say("source.added", Code.inline(added.feed().name()), id, added.entries()));
        if (added.named()) {
            String place = added.feed().url().toString();
            lines.add(phrases.say("source.named", Code.inline(place, LONGEST_SHOWN)));
        }
        added.newest().forEach(entry -> lines.add(line(entry)));
        lines.add(phrases.say("source.next", id, Long.toString(added.every().toMinutes())));
        return String.join("\n", lines);
    }

    private static String line(Newest entry) {
        String when =
                entry.published()
                        .map(moment -> " · <t:" + moment.getEpochSecond() + ":R>")
                        .orElse("");
        return "- " + StoryLinks.link(entry.title(), entry.url()) + when;
    }

    Reply remove(Invocation invocation) {
        String given = invocation.options().text(ID).orElse("");
        List<CustomFeed> own = desk.of(invocation.guild());
        Optional<CustomFeed> found =
                own.stream()
                        .filter(one ->
                                one.source().value().equalsIgnoreCase(given)
                                        || one.name().equalsIgnoreCase(given))
                        .findFirst();
        Phrases phrases = invocation.answers();
        if (found.isEmpty() || !desk.remove(invocation.guild(), found.get().source())) {
            return Reply.text(unknown(given, own, phrases));
        }
        audit.note(invocation, "removed the feed `%s`".formatted(found.get().source()));
        return Reply.text(phrases.say("source.removed", Code.inline(found.get().name())));
    }

    private static String unknown(String given, List<CustomFeed> own, Phrases phrases) {
        if (own.isEmpty()) {
            return phrases.say("source.noneOwn");
        }
        List<String> ids = own.stream().map(one -> one.source().value()).toList();
        return phrases.say(
                "source.notOwn",
                Code.inline(given),
                String.join("`, `", Nearest.to(given, ids, 3)));
    }

    List<Choice> choices(Completion completion) {
        String typed = Nearest.fold(completion.typed().strip());
        return desk.of(completion.guild()).stream()
                .filter(one -> Nearest.fold(one.source() + " " + one.name()).contains(typed))
                .map(one -> new Choice(one.name(), one.source().value()))
                .toList();
    }
}
