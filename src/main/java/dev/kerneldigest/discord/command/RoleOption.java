package dev.kerneldigest.discord.command;

import dev.kerneldigest.subscription.RoleId;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** The option {@code role}: who is mentioned when there is something to act on. */
final class RoleOption {
    private static final String NAME = "role";

    private RoleOption() {}

    static OptionData declared() {
        return new OptionData(
                OptionType.ROLE, NAME, "Mentioned when there is something to act on, only then");
    }

    /** The role that everybody has bears the server's own number (Discord docs, "Role Object"). */
    static Optional<RoleId> read(Invocation invocation) throws MistakeException {
        Optional<RoleId> role = invocation.options().role(NAME);
        if (role.filter(one -> one.value() == invocation.guild().value()).isPresent()) {
            throw MistakeException.of("mistake.everyone");
        }
        return role;
    }
}
