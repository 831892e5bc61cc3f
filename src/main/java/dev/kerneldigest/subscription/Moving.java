package dev.kerneldigest.subscription;

import java.util.List;

/**
 * Takes out of a database what servers own, and puts it into another. What was posted stays behind.
 * Safe for many threads and nodes; a broken database throws.
 */
public interface Moving {
    /** The servers that own something, by number. */
    List<GuildId> owners();

    /** What a server owns; nothing for one that is not known. */
    Belongings of(GuildId guild);

    /**
     * Gives a server what it lacks of these, all of it or, when it is {@link Outcome.Full},
     * nothing. What it has stays as it is, so that doing it twice is doing it once.
     */
    Outcome put(Belongings belongings);

    /** What became of putting. */
    sealed interface Outcome {
        /**
         * The server has it all.
         *
         * @param settings what became of its settings
         * @param added subscriptions that are new
         * @param known subscriptions that it had
         * @param feeds feeds of its own that are new
         * @param knownFeeds feeds that it had
         */
        record Put(Settings settings, int added, int known, int feeds, int knownFeeds)
                implements Outcome {
            /** Whether anything is other than it was. */
            public boolean changed() {
                return settings == Settings.TAKEN || added > 0 || feeds > 0;
            }
        }

        /**
         * Its feeds would be more than {@link CustomFeeds#MOST}.
         *
         * @param had how many it has
         * @param wanted how many it would have
         */
        record Full(int had, int wanted) implements Outcome {}
    }

    /** What became of settings. */
    enum Settings {
        /** There were none to put. */
        NONE,
        /** The server had chosen nothing, and has these now. */
        TAKEN,
        /** The server had the same. */
        KNOWN,
        /** The server had others, which stay. */
        KEPT
    }
}
