package dev.kerneldigest.discord;

import dev.kerneldigest.subscription.Change;
import dev.kerneldigest.subscription.ChangeLog;
import dev.kerneldigest.subscription.GuildId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who changed what, in memory. */
final class MemoryChangeLog implements ChangeLog {
    private final List<Change> changes = new CopyOnWriteArrayList<>();

    @Override
    public void add(Change change) {
        changes.addFirst(change);
    }

    @Override
    public List<Change> latest(GuildId guild, int most) {
        return changes.stream().filter(change -> change.guild().equals(guild)).limit(most).toList();
    }
}
