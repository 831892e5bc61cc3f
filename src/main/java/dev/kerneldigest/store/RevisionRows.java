package dev.kerneldigest.store;

import dev.kerneldigest.delivery.PublishedEdition;
import dev.kerneldigest.digest.Message;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;

/** Writes an edition that was composed again, in the transaction of whoever calls. */
final class RevisionRows {
    /**
     * A row that was tried may be at Discord already, or be on its way there: its new message waits
     * in "revised" until that is known. Each branch sees the row as it was.
     */
    private static final String REVISE =
            """
            UPDATE outbox SET
                revised = CASE WHEN state = 'pending' AND attempts > 0 THEN :payload END,
                payload = CASE WHEN state = 'pending' AND attempts > 0 THEN payload
                               ELSE :payload END,
                due = CASE WHEN state = 'pending' THEN due ELSE :now END,
                ended = NULL,
                attempts = CASE WHEN state = 'pending' THEN attempts ELSE 0 END,
                state = 'pending'
            WHERE edition = :edition AND page = :page AND state IN ('pending', 'sent')
            """;

    private final Handle handle;
    private final PublishedEdition edition;

    RevisionRows(Handle handle, PublishedEdition edition) {
        this.handle = handle;
        this.edition = edition;
    }

    /** How many rows it changed; empty when somebody else was faster. */
    OptionalInt write(List<Message> pages, Instant now) {
        if (!isStillAsFound()) {
            return OptionalInt.empty();
        }
        handle.createUpdate("DELETE FROM edition_item WHERE edition = :edition")
                .bind("edition", edition.id().value())
                .execute();
        EditionRows.insertItems(handle, edition.id().value(), edition.request().items());
        int revised = 0;
        for (int page = 0; page < Math.min(pages.size(), edition.pages().size()); page++) {
            if (!pages.get(page).equals(edition.pages().get(page))) {
                revised += revise(page, pages.get(page), now);
            }
        }
        return OptionalInt.of(revised);
    }

    private boolean isStillAsFound() {
        return handle.createUpdate(
                                "UPDATE edition SET version = version + 1"
                                        + " WHERE id = :edition AND version = :version")
                        .bind("edition", edition.id().value())
                        .bind("version", edition.version())
                        .execute()
                == 1;
    }

    private int revise(int page, Message message, Instant now) {
        return handle.createUpdate(REVISE)
                .bind("payload", MessageJson.write(message))
                .bind("now", now)
                .bind("edition", edition.id().value())
                .bind("page", page)
                .execute();
    }
}
