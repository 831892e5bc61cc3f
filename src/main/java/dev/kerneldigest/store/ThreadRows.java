package dev.kerneldigest.store;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.kerneldigest.news.Chatter;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Mail;
import dev.kerneldigest.news.NewsItem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Writes which mails belong to one thread, and how many replies it has, in the transaction of
 * whoever calls. A mail may come before the one that it answers: its thread is put right then.
 */
final class ThreadRows {
    private static final String COUNT =
            """
            UPDATE news SET replies = (SELECT COUNT(*) FROM news_thread t
                                       WHERE t.root = :root AND t.reply)
            WHERE item_key = :key
            """;

    private ThreadRows() {}

    /**
     * Adds new items to their threads; those that are no mails are left out.
     *
     * @param items made to fit, oldest first
     */
    static void write(Handle handle, List<NewsItem> items) {
        List<NewsItem> mails =
                items.stream().filter(item -> item.draft().mail().isPresent()).toList();
        if (mails.isEmpty()) {
            return;
        }
        Map<String, String> roots = roots(handle, mails);
        insert(handle, mails, roots);
        roots.forEach((message, root) -> move(handle, message, root));
        new TreeSet<>(roots.values()).forEach(root -> count(handle, root));
    }

    /** The beginning of each mail's thread, in order of the alphabet: so locks are taken alike. */
    private static Map<String, String> roots(Handle handle, List<NewsItem> mails) {
        Map<String, String> known = known(handle, parents(mails));
        Map<String, String> roots = new TreeMap<>();
        for (NewsItem item : mails) {
            String message = message(mail(item));
            Optional<String> parent = parent(item);
            roots.put(
                    message,
                    parent.map(id -> Optional.ofNullable(roots.get(id)).orElse(known.get(id)))
                            .or(() -> parent)
                            .orElse(message));
        }
        return roots;
    }

    private static void insert(Handle handle, List<NewsItem> mails, Map<String, String> roots) {
        Map<String, Boolean> replies = new HashMap<>();
        mails.forEach(item -> replies.put(message(mail(item)), isReply(item)));
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO news_thread (message, root, reply)"
                                + " VALUES (:message, :root, :reply) ON CONFLICT DO NOTHING");
        roots.forEach((message, root) ->
                batch.bind("message", message)
                        .bind("root", root)
                        .bind("reply", replies.getOrDefault(message, false))
                        .add());
        batch.execute();
    }

    /** What hangs below this mail belongs to where it belongs. */
    private static void move(Handle handle, String message, String root) {
        if (!message.equals(root)) {
            handle.createUpdate("UPDATE news_thread SET root = :root WHERE root = :message")
                    .bind("root", root)
                    .bind("message", message)
                    .execute();
        }
    }

    private static void count(Handle handle, String root) {
        handle.createUpdate(COUNT).bind("root", root).bind("key", "lore:" + root).execute();
    }

    private static Map<String, String> known(Handle handle, Collection<String> messages) {
        return handle
                .createQuery("SELECT message, root FROM news_thread WHERE message = ANY(:messages)")
                .bindArray("messages", String.class, messages)
                .map((row, _) -> Map.entry(row.getString("message"), row.getString("root")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> parents(List<NewsItem> mails) {
        return mails.stream().flatMap(item -> parent(item).stream()).collect(toSet());
    }

    /** A series or pull request begins a thread of its own, though it is sent below another. */
    private static Optional<String> parent(NewsItem item) {
        boolean begins =
                !Chatter.is(item)
                        && (item.reading().kind() instanceof Kind.Patch
                                || item.reading().kind() instanceof Kind.Pull);
        return begins ? Optional.empty() : mail(item).parent().map(StorableText::key);
    }

    /** Whether a person answered. */
    private static boolean isReply(NewsItem item) {
        return Chatter.isReply(item.reading().title()) && !Chatter.isBot(item);
    }

    private static Mail mail(NewsItem item) {
        return item.draft().mail().orElseThrow();
    }

    private static String message(Mail mail) {
        return StorableText.key(mail.id());
    }
}
