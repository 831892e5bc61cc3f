package dev.kerneldigest.digest;

import dev.kerneldigest.fuzz.Claim;
import dev.kerneldigest.fuzz.DiscordReader;
import java.util.List;

/** What is claimed of every message that holds text of strangers. */
public final class MessageClaims {
    private MessageClaims() {}

    /** Discord's limits, which the record itself refuses to break, and nothing of strangers' in it. */
    public static void check(Message message) {
        check(message, "[*_>`");
    }

    /** The same, where these marks may be ours. */
    public static void check(Message message, String own) {
        isWithinLimits(message);
        String drawn = Drawn.of(List.of(message));
        DiscordReader.check(drawn.replaceAll("<t:-?\\d{1,12}:[DRf]>", "then"), own);
    }

    /** Discord's limits alone. */
    public static void isWithinLimits(Message message) {
        int characters = message.blocks().stream().mapToInt(Message.Block::characters).sum();
        int components = 1 + message.blocks().stream().mapToInt(Message.Block::components).sum();
        Claim.that(
                characters <= Message.MOST_CHARACTERS && components <= Message.MOST_COMPONENTS,
                "limits are held",
                message);
    }
}
