package dev.kerneldigest.subscription;

import java.util.List;

/** Remembers who changed what. Safe for many threads and nodes; a broken database throws. */
public interface ChangeLog {
    void add(Change change);

    /** The last changes of a server, the newest first. */
    List<Change> latest(GuildId guild, int most);
}
