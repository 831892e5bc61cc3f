package dev.kerneldigest.store;

import dev.kerneldigest.delivery.Edition;
import dev.kerneldigest.digest.Message;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/** Writes an edition in the transaction of whoever calls: all of it, or nothing. */
final class EditionRows {
    private final Handle handle;
    private final Edition edition;
    private final long subscription;

    EditionRows(Handle handle, Edition edition) {
        this.handle = handle;
        this.edition = edition;
        subscription = edition.subscription().id().value();
    }

    /** False, and the transaction is rolled back, when somebody else was faster. */
    boolean insert() {
        // The cursor first: its row's lock makes publishers of one subscription wait in line.
        if (!moveCursor() || !markPosted()) {
            handle.rollback();
            return false;
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
        PreparedBatch batch =
                handle.prepareBatch(
                        """
                        INSERT INTO outbox
                            (subscription_id, channel, payload, state, attempts, created, due)
                        VALUES (:id, :channel, :payload, 'pending', 0, :now, :now)
                        """);
        for (Message message : edition.messages()) {
            batch.bind("id", subscription)
                    .bind("channel", edition.subscription().channel().value())
                    .bind("payload", MessageJson.write(message))
                    .bind("now", edition.until())
                    .add();
        }
        batch.execute();
    }
}
