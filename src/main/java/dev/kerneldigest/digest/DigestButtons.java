package dev.kerneldigest.digest;

import dev.kerneldigest.digest.Message.Button;
import dev.kerneldigest.digest.Message.Buttons;
import dev.kerneldigest.digest.Section.SecuritySummary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The buttons below a digest. Their ids name no digest, since it has no number yet when it is
 * written: which one it is, the message tells that they are pressed on.
 */
final class DigestButtons {
    private static final Button MORE = new Button("1~edition~more~0~0", "More stories");
    private static final Button DETAILS = new Button("1~edition~details~0~0", "Security details");
    private static final Button WHY = new Button("1~edition~why~0~0", "Why?");

    private DigestButtons() {}

    /**
     * The messages with buttons below the last.
     *
     * @param isCut whether stories had no room
     */
    static List<Message> below(List<Message> messages, Digest digest, boolean isCut) {
        List<Button> buttons = new ArrayList<>();
        if (isCut) {
            buttons.add(MORE);
        }
        if (digest.sections().stream().anyMatch(SecuritySummary.class::isInstance)) {
            buttons.add(DETAILS);
        }
        buttons.add(WHY);
        List<Message> all = new ArrayList<>(messages);
        all.add(below(all.removeLast(), FollowButtons.of(digest), buttons));
        return List.copyOf(all);
    }

    /** In one row where there is room, else in two. */
    private static Message below(Message last, List<Button> follow, List<Button> others) {
        List<Button> all = Stream.concat(follow.stream(), others.stream()).toList();
        return all.size() <= Buttons.MOST
                ? last.with(new Buttons(all))
                : last.with(new Buttons(follow)).with(new Buttons(others));
    }
}
