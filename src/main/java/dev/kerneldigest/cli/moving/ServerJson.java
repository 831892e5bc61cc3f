package dev.kerneldigest.cli.moving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kerneldigest.subscription.Belongings;
import dev.kerneldigest.subscription.Belongings.Order;
import dev.kerneldigest.subscription.CustomFeed;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Interest;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Taste;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Writes what servers own as JSON, in the words of the slash commands. The same belongings are
 * always the same bytes. {@link ServerReader} reads it.
 */
final class ServerJson {
    /** Of the form; it grows when an older kernel-digest would misunderstand a file. */
    static final int VERSION = 1;

    static final String ALL = "all";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ServerJson() {}

    /** Whether it can be moved: what follows a thread hangs on the news of its own database. */
    static boolean isMovable(Order order) {
        return !(order.wish().interest() instanceof Interest.PatchThread);
    }

    static String write(List<Belongings> all) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("version", VERSION);
        ArrayNode servers = root.putArray("servers");
        all.forEach(one -> servers.add(server(one)));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(
                                Separators.createDefaultInstance()
                                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                        .withObjectIndenter(lines)
                        .withArrayIndenter(lines);
        try {
            return JSON.writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree can always be written", e);
        }
    }

    private static ObjectNode server(Belongings belongings) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", belongings.guild().toString());
        belongings.settings().ifPresent(settings -> json.set("settings", settings(settings)));
        ArrayNode subscriptions = json.putArray("subscriptions");
        belongings.orders().stream()
                .filter(ServerJson::isMovable)
                .forEach(order -> subscriptions.add(subscription(order)));
        ArrayNode feeds = json.putArray("feeds");
        belongings.feeds().forEach(feed -> feeds.add(feed(feed)));
        return json;
    }

    private static ObjectNode settings(GuildSettings settings) {
        Taste taste = settings.taste();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("timezone", settings.zone().getId());
        json.put("hour", settings.hour().toString());
        json.put("weekday", day(settings.weekday()));
        settings.quiet().ifPresent(quiet -> json.put("quiet", quiet.toString()));
        json.put("language", taste.language().toLanguageTag());
        json.put("paid", taste.paid().name().toLowerCase(Locale.ROOT));
        json.set("mutes", sorted(taste.mutes().words()));
        return json;
    }

    private static ObjectNode subscription(Order order) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("channel", order.wish().channel().toString());
        interest(json, order.wish().interest());
        if (!order.wish().kinds().isEmpty()) {
            json.set("kinds", sorted(order.wish().kinds()));
        }
        rhythm(json, order.wish().rhythm());
        order.wish().people().pinged().ifPresent(role -> json.put("role", role.toString()));
        order.wish().people().setBy().ifPresent(user -> json.put("set-by", user.toString()));
        order.pause().ifPresent(reason -> json.put("paused", reason));
        return json;
    }

    private static void interest(ObjectNode json, Interest interest) {
        switch (interest) {
            case Interest.All() -> json.putArray("topics").add(ALL);
            case Interest.Topics(var topics) -> json.set("topics", sorted(topics));
            case Interest.Query(var query) -> json.put("query", query);
            case Interest.KernelSeries(var series) -> json.put("kernel", series);
            case Interest.PackageUpdates(var name, var distro) -> {
                json.put("package", name);
                distro.ifPresent(one -> json.put("distro", one));
            }
            case Interest.PatchThread _ ->
                    throw new IllegalArgumentException("a followed thread cannot be moved");
        }
    }

    private static void rhythm(ObjectNode json, Rhythm rhythm) {
        switch (rhythm) {
            case Rhythm.Immediately() -> json.put("when", "instant");
            case Rhythm.Hourly() -> json.put("when", "hourly");
            case Rhythm.Daily(var at) -> json.put("when", "daily").put("at", at.toString());
            case Rhythm.Weekly(var day, var at) ->
                    json.put("when", "weekly").put("at", at.toString()).put("day", day(day));
        }
    }

    private static ObjectNode feed(CustomFeed feed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("url", feed.url().toString());
        json.put("name", feed.name());
        json.put("title", feed.title());
        if (!feed.addedBy().equals(FeedListReader.NOBODY)) {
            json.put("added-by", feed.addedBy().toString());
        }
        return json;
    }

    private static String day(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static ArrayNode sorted(Collection<?> values) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        values.stream().map(Object::toString).sorted().forEach(array::add);
        return array;
    }
}
