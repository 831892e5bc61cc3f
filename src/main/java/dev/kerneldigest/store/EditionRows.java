package dev.kerneldigest.store;

import dev.kerneldigest.delivery.Edition;
import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.news.ArchivedItem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** Writes an edition in the transaction of whoever calls. */
final class EditionRows {
    private final Handle handle;
    private final Edition edition;
    private final long subscription;

    EditionRows(Handle handle, Edition edition) {
        this.handle = handle;
        this.edition = edition;
        subscription = edition.subscription().id().value();
    }

    /**
     * Writes it.
     *
     * @return false, and nothing is written, when somebody else was faster
     * @throws OvertakenException when somebody else was, and the transaction is to be rolled back
     */
    boolean insert() {
        // The cursor first: its row's lock makes publishers of one subscription wait in line.
        if (!moveCursor()) {
            return false;
        }
        if (!markPosted()) {
            throw new OvertakenException();
        }
        insertMessages();
        return true;
    }

    private boolean moveCursor() {
        String set = "UPDATE subscription SET served_until = :until WHERE id = :id AND ";
        Update update =
                edition.after()
                        .map(after ->
                                handle.createUpdate(set + "served_until = :after")
                                        .bind("after", after))
                        .orElseGet(() -> handle.createUpdate(set + "served_until IS NULL"));
        return update.bind("until", edition.until()).bind("id", subscription).execute() == 1;
    }

    private boolean markPosted() {
        if (edition.stories().isEmpty()) {
            return true;
        }
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO posted (subscription_id, story_id) VALUES (:id, :story)"
                                + " ON CONFLICT DO NOTHING");
        edition.stories().stream()
                .sorted()
                .forEach(story -> batch.bind("id", subscription).bind("story", story).add());
        return Arrays.stream(batch.execute()).allMatch(count -> count == 1);
    }

    private void insertMessages() {
        if (edition.messages().isEmpty()) {
            return;
        }
        Optional<Long> number = edition.request().map(this::insertEdition);
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO outbox (subscription_id, channel, payload, state, attempts,
                                            created, due, edition, page)
                        VALUES (:id, :channel, :payload, 'pending', 0, :now, :now, :edition, :page)
                        """);
        for (int page = 0; page < edition.messages().size(); page++) {
            batch.bind("id", subscription)
                    .bind("channel", edition.subscription().channel().value())
                    .bind("payload", MessageJson.write(edition.messages().get(page)))
                    .bind("now", edition.until())
                    .bind("edition", number)
                    .bind("page", page)
                    .add();
        }
        batch.execute();
    }

    private long insertEdition(DigestRequest request) {
        long number =
                handle.createUpdate(
                                """
                                INSERT INTO edition
                                    (version, subscription_id, channel, created, request)
                                VALUES (0, :id, :channel, :now, :request)
                                """)
                        .bind("id", subscription)
                        .bind("channel", edition.subscription().channel().value())
                        .bind("now", edition.until())
                        .bind("request", RequestJson.write(request))
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one();
        insertItems(handle, number, request.items());
        return number;
    }

    /** Remembers of what an edition is composed. */
    static void insertItems(Handle handle, long edition, List<ArchivedItem> items) {
        PreparedBatch batch =
                handle.prepareBatch(
                        "INSERT INTO edition_item (edition, item, revision)"
                                + " VALUES (:edition, :item, :revision)");
        for (ArchivedItem item : items) {
            batch.bind("edition", edition)
                    .bind("item", item.id())
                    .bind("revision", item.revision())
                    .add();
        }
        batch.execute();
    }
}
