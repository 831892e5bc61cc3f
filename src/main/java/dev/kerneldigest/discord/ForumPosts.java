package dev.kerneldigest.discord;

import dev.kerneldigest.delivery.Delivery;
import dev.kerneldigest.delivery.SendOutcome;
import dev.kerneldigest.digest.Cover;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Posts in forums: a post for each digest, its further messages below it, with the tags that are
 * named as its topics. Safe for many threads.
 *
 * <p>Discord takes no nonce for posts, so before another try the posts of that title are looked
 * through for what an earlier one may have sent; archived ones too, the newest 100.
 */
final class ForumPosts {
    /** Characters of a post's name (Discord docs, "Start Thread in Forum or Media Channel"). */
    private static final int LONGEST_NAME = 100;

    /** Tags of a post (Discord docs, same place). */
    private static final int MOST_TAGS = 5;

    /** The channel's flag that a post must have a tag (Discord docs, "Channel Flags"). */
    private static final int REQUIRE_TAG = 1 << 4;

    private static final String MOST_ARCHIVED = "100";

    /** A lost answer was of one of the newest posts. */
    private static final int MOST_LOOKED_THROUGH = 3;

    /** Numbers grow with time (Discord docs, "Snowflakes"). */
    private static final Comparator<String> NEWEST_FIRST =
            (one, other) ->
                    Long.compareUnsigned(
                            Long.parseUnsignedLong(other), Long.parseUnsignedLong(one));

    private final Calls calls;
    private final SentBefore sentBefore;

    ForumPosts(Calls calls, SentBefore sentBefore) {
        this.calls = calls;
        this.sentBefore = sentBefore;
    }

    /** The message's number; that of a post's first message is the post's own. */
    long post(Delivery delivery) throws CallFailedException {
        String forumId = delivery.channel().toString();
        DataObject forum = calls.call(Route.Channels.GET_CHANNEL.compile(forumId));
        boolean isFurther = delivery.message().cover().part() > 1;
        List<String> named =
                isFurther || delivery.attempts() > 1 ? named(forum, name(delivery)) : List.of();
        for (String post : named.stream().limit(MOST_LOOKED_THROUGH).toList()) {
            Optional<Long> sent = sentBefore.find(post, delivery);
            if (sent.isPresent()) {
                return sent.get();
            }
        }
        if (isFurther && !named.isEmpty()) {
            return calls.post(
                            Route.Messages.SEND_MESSAGE.compile(named.getFirst()),
                            JdaMessenger.body(delivery))
                    .getUnsignedLong("id");
        }
        return begin(forum, delivery);
    }

    private long begin(DataObject forum, Delivery delivery) throws CallFailedException {
        DataObject message = Rendering.body(delivery.message(), SentBefore.mark(delivery)).toData();
        DataObject body =
                DataObject.empty()
                        .put("name", name(delivery))
                        .put("applied_tags", tags(forum, delivery.message().cover()))
                        .put("message", message);
        return calls.post(Route.Channels.CREATE_THREAD.compile(forum.getString("id")), body)
                .getUnsignedLong("id");
    }

    /**
     * The post that a message is in; its first message has the post's own number. Of several posts
     * of that title it is the newest that is older than the message: a channel's messages are sent
     * one after the other, so no other post begins between those of one digest.
     */
    String place(Delivery delivery, long message) throws CallFailedException {
        if (delivery.message().cover().part() == 1) {
            return Long.toUnsignedString(message);
        }
        DataObject forum =
                calls.call(Route.Channels.GET_CHANNEL.compile(delivery.channel().toString()));
        return named(forum, name(delivery)).stream()
                .filter(post -> Long.compareUnsigned(Long.parseUnsignedLong(post), message) < 0)
                .findFirst()
                .orElseThrow(() ->
                        new CallFailedException(
                                new SendOutcome.Refused("the post is not there any more"), 0));
    }

    /** The posts of that title, the newest first. */
    private List<String> named(DataObject forum, String name) throws CallFailedException {
        String id = forum.getString("id");
        Stream<DataObject> active =
                threads(Route.Guilds.LIST_ACTIVE_THREADS.compile(forum.getString("guild_id")))
                        .filter(thread -> thread.getString("parent_id", "").equals(id));
        Stream<DataObject> archived =
                threads(
                        Route.Channels.LIST_PUBLIC_ARCHIVED_THREADS
                                .compile(id)
                                .withQueryParams("limit", MOST_ARCHIVED));
        return Stream.concat(active, archived)
                .filter(thread -> thread.getString("name", "").equals(name))
                .map(thread -> thread.getString("id"))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private Stream<DataObject> threads(Route.CompiledRoute route) throws CallFailedException {
        return calls.call(route).optArray("threads").orElseGet(DataArray::empty).stream(
                DataArray::getObject);
    }

    private static String name(Delivery delivery) {
        String title = delivery.message().cover().title();
        String name = title.isBlank() ? "Kernel news · " + delivery.id() : title;
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** Of a forum that wants a tag and has none that fits, the first. */
    private static List<String> tags(DataObject forum, Cover cover) {
        Set<String> topics =
                cover.topics().stream().map(ForumPosts::fold).collect(Collectors.toSet());
        List<DataObject> all =
                forum.optArray("available_tags").orElseGet(DataArray::empty).stream(
                                DataArray::getObject)
                        .toList();
        List<String> fitting =
                all.stream()
                        .filter(tag -> topics.contains(fold(tag.getString("name"))))
                        .map(tag -> tag.getString("id"))
                        .limit(MOST_TAGS)
                        .toList();
        boolean required = (forum.getInt("flags", 0) & REQUIRE_TAG) != 0;
        if (fitting.isEmpty() && required) {
            return all.stream().limit(1).map(tag -> tag.getString("id")).toList();
        }
        return fitting;
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
