package dev.kerneldigest.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kerneldigest.subscription.Change;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.UserId;
import dev.kerneldigest.testing.DatabaseContract;
import dev.kerneldigest.testing.TestDatabase;
import dev.kerneldigest.testing.TestItems;
import org.junit.jupiter.api.Test;

abstract class ChangeLogContract extends DatabaseContract {
    private static final GuildId GUILD = new GuildId(-17);

    private final SqlChangeLog log = new SqlChangeLog(database);

    ChangeLogContract(TestDatabase place) {
        super(place);
    }

    @Test
    void theLastChangesOfAServerComeFirst() {
        Change first = change(GUILD, "subscribed #1");
        Change second = change(GUILD, "muted \u202Erust\u202C \uD83E\uDD80");
        Change elsewhere = change(new GuildId(4), "paused #2");
        log.add(first);
        log.add(second);
        log.add(elsewhere);
        assertThat(log.latest(GUILD, 10)).containsExactly(second, first);
        assertThat(log.latest(GUILD, 1)).containsExactly(second);
        assertThat(log.latest(new GuildId(5), 1)).isEmpty();
    }

    @Test
    void textThatNoDatabaseTakesIsKeptAllTheSame() {
        log.add(change(GUILD, "muted \u0000"));
        assertThat(log.latest(GUILD, 1)).first().extracting(Change::what).isEqualTo("muted \uFFFD");
    }

    private static Change change(GuildId guild, String what) {
        return new Change(guild, TestItems.SEEN, new UserId(7), what);
    }
}
