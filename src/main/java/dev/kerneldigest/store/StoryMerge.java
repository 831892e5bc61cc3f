package dev.kerneldigest.store;

import org.jdbi.v3.core.Handle;

/**
 * Makes two stories one, in the transaction of whoever calls. Who had one of them has had the
 * story, so nothing is posted again.
 */
final class StoryMerge {
    private StoryMerge() {}

    static void merge(Handle handle, long from, long into) {
        for (String sql :
                new String[] {
                    "UPDATE news SET story_id = :into WHERE story_id = :from",
                    "UPDATE story_key SET story_id = :into WHERE story_id = :from",
                    "INSERT INTO posted (subscription_id, story_id)"
                            + " SELECT subscription_id, :into FROM posted WHERE story_id = :from"
                            + " ON CONFLICT DO NOTHING"
                }) {
            handle.createUpdate(sql).bind("from", from).bind("into", into).execute();
        }
    }
}
