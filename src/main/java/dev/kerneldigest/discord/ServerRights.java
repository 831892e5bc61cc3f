package dev.kerneldigest.discord;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What the bot may do in a server and its channels, from what REST tells: computed as Discord does
 * (Discord docs, "Permissions", "Permission Overwrites"), where JDA would have a cache of the
 * gateway's.
 *
 * @param server its number, which its role for everyone bears too
 * @param self the bot's number
 * @param roles the numbers of those that the bot has
 * @param base bits of what the bot may do where no channel says otherwise
 */
record ServerRights(long server, long self, Set<Long> roles, long base) {
    /** All bits that there are or will be. */
    private static final long ALL = -1L;

    /**
     * Reads them.
     *
     * @param guild as {@code GET /guilds/{guild.id}} answers
     * @param member as {@code GET /guilds/{guild.id}/members/{user.id}} answers for the bot
     */
    static ServerRights read(DataObject guild, DataObject member, long self) {
        long server = guild.getUnsignedLong("id");
        Set<Long> roles =
                member.optArray("roles").orElseGet(DataArray::empty).stream(
                                DataArray::getUnsignedLong)
                        .collect(Collectors.toUnmodifiableSet());
        if (guild.getUnsignedLong("owner_id", 0) == self) {
            return new ServerRights(server, self, roles, ALL);
        }
        long base =
                guild.optArray("roles").orElseGet(DataArray::empty).stream(DataArray::getObject)
                        .filter(role -> isOf(role.getUnsignedLong("id"), server, roles))
                        .mapToLong(role -> role.getUnsignedLong("permissions", 0))
                        .reduce(0, (left, right) -> left | right);
        return new ServerRights(server, self, roles, isAdmin(base) ? ALL : base);
    }

    private static boolean isOf(long role, long server, Set<Long> roles) {
        return role == server || roles.contains(role);
    }

    private static boolean isAdmin(long bits) {
        return (bits & Permission.ADMINISTRATOR.getRawValue()) != 0;
    }

    /**
     * In a channel: what it denies everyone goes first, then what it gives everyone, then the same
     * for the bot's roles together, then for the bot itself.
     *
     * @param overwrites the channel's {@code permission_overwrites}; a thread's are its parent's
     */
    long in(DataArray overwrites) {
        if (base == ALL) {
            return ALL;
        }
        Map<Integer, Bits> ranks = new HashMap<>();
        overwrites.stream(DataArray::getObject)
                .forEach(overwrite ->
                        ranks.merge(
                                rank(overwrite.getUnsignedLong("id")),
                                Bits.of(overwrite),
                                Bits::and));
        long rights = base;
        for (int rank = 0; rank < 3; rank++) {
            Bits bits = ranks.getOrDefault(rank, Bits.NONE);
            rights = (rights & ~bits.denied()) | bits.given();
        }
        return rights;
    }

    /** For whom: everyone 0, the bot's roles 1, the bot 2, others 3. */
    private int rank(long id) {
        if (id == server) {
            return 0;
        }
        if (roles.contains(id)) {
            return 1;
        }
        return id == self ? 2 : 3;
    }

    /** What overwrites of one rank say. */
    private record Bits(long denied, long given) {
        private static final Bits NONE = new Bits(0, 0);

        private static Bits of(DataObject overwrite) {
            return new Bits(
                    overwrite.getUnsignedLong("deny", 0), overwrite.getUnsignedLong("allow", 0));
        }

        private Bits and(Bits other) {
            return new Bits(denied | other.denied, given | other.given);
        }
    }
}
