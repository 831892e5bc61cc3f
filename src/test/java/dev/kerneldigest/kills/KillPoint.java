package dev.kerneldigest.kills;

/** When the program is killed. */
enum KillPoint {
    /** At any time, the start included; and around a window of a digest when one is near. */
    ANY_TIME,
    /** The source has answered with something new. */
    AFTER_FETCH,
    /** An edition stands in the database, and Discord was asked for nothing. */
    AFTER_COMMIT,
    /** Discord was asked to post a message, and has not. */
    DURING_SEND,
    /** Discord has posted a message, and not answered. */
    AFTER_SEND,
    /** The same, and the bot stays away for so long that Discord forgets. */
    AFTER_SEND_FORGOTTEN,
    /** Discord has edited a message, and not answered. */
    DURING_EDIT,
    /** Discord has begun a post in a forum, and not answered. */
    FORUM_POST,
    /** Discord has taken the second message of a post, and not answered. */
    FOLLOW_UP,
    /** Discord was asked to publish an announcement, and has not. */
    BEFORE_CROSSPOST,
    /** Discord has published an announcement, and not answered. */
    CROSSPOST,
    /** The tables of an old database are brought to this version. */
    MIGRATION
}
