package dev.kerneldigest.store;

import org.jdbi.v3.core.Handle;

/**
 * Makes two stories one, in the transaction of whoever calls. Who had one of them has had the
 * story, so nothing is posted again.
 */
final class StoryMerge {
    /** A follower was told of a story's merge by its negative number. */
    private static final String POSTED =
            """
            INSERT INTO posted (subscription_id, story_id)
            SELECT subscription_id, CASE WHEN story_id < 0 THEN 0 - CAST(:into AS bigint)
                                         ELSE CAST(:into AS bigint) END
            FROM posted WHERE story_id IN (CAST(:from AS bigint), 0 - CAST(:from AS bigint))
            ON CONFLICT DO NOTHING
            """;

    private StoryMerge() {}

    static void merge(Handle handle, long from, long into) {
        for (String sql :
                new String[] {
                    "UPDATE news SET story_id = :into WHERE story_id = :from",
                    "UPDATE story_key SET story_id = :into WHERE story_id = :from",
                    POSTED
                }) {
            handle.createUpdate(sql).bind("from", from).bind("into", into).execute();
        }
    }
}
