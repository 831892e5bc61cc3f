package dev.kerneldigest.digest;

import dev.kerneldigest.subscription.RoleId;
import java.util.ArrayList;
import java.util.List;

/**
 * A message in Discord's Components v2, within all of Discord's limits: one container of blocks.
 *
 * <p>At most 4,000 characters over all texts and 40 components in all (Discord docs, "Components
 * reference"); whoever makes one sees to that, and {@link Message} refuses more.
 *
 * @param accent the colour of the container's edge, 0x000000 to 0xFFFFFF
 * @param cover what goes with it besides its text
 */
public record Message(int accent, List<Block> blocks, Cover cover) {
    /** Characters over all texts of a message, counted in UTF-16 units as the stricter reading. */
    public static final int MOST_CHARACTERS = 4_000;

    /** Components of a message, the container and the buttons counted. */
    public static final int MOST_COMPONENTS = 40;

    public Message {
        blocks = List.copyOf(blocks);
        int characters = blocks.stream().mapToInt(Block::characters).sum();
        int components = 1 + blocks.stream().mapToInt(Block::components).sum();
        if (blocks.isEmpty() || characters > MOST_CHARACTERS || components > MOST_COMPONENTS) {
            throw new IllegalArgumentException(
                    "a message of %d blocks, %d characters, %d components is outside Discord's limits"
                            .formatted(blocks.size(), characters, components));
        }
    }

    /** The message with a block below all others. */
    public Message with(Block last) {
        List<Block> all = new ArrayList<>(blocks);
        all.add(last);
        return new Message(accent, all, cover);
    }

    /** A message that is its text and no more. */
    public Message(int accent, List<Block> blocks) {
        this(accent, blocks, Cover.NONE);
    }

    public Message withCover(Cover wanted) {
        return new Message(accent, blocks, wanted);
    }

    /** The same with a mention of a role on top; unchanged where there is no room for it. */
    public Message pinging(RoleId role) {
        String mention = "<@&" + role + ">\n";
        int characters = blocks.stream().mapToInt(Block::characters).sum() + mention.length();
        if (characters > MOST_CHARACTERS || !(blocks.getFirst() instanceof Text(var markdown))) {
            return this;
        }
        List<Block> mentioned = new ArrayList<>(blocks);
        mentioned.set(0, new Text(mention + markdown));
        return new Message(accent, mentioned, cover.pinging(role));
    }

    /** A part of a message. */
    public sealed interface Block {
        int characters();

        int components();
    }

    /** Discord Markdown, never blank. */
    public record Text(String markdown) implements Block {
        public Text {
            if (markdown.isBlank()) {
                throw new IllegalArgumentException("Discord refuses a blank text");
            }
        }

        @Override
        public int characters() {
            return markdown.length();
        }

        @Override
        public int components() {
            return 1;
        }
    }

    /** A line across. */
    public record Rule() implements Block {
        @Override
        public int characters() {
            return 0;
        }

        @Override
        public int components() {
            return 1;
        }
    }

    /** Up to 5 buttons side by side. */
    public record Buttons(List<Button> buttons) implements Block {
        static final int MOST = 5;

        public Buttons {
            buttons = List.copyOf(buttons);
            if (buttons.isEmpty() || buttons.size() > MOST) {
                throw new IllegalArgumentException("a row holds 1 to 5 buttons");
            }
        }

        @Override
        public int characters() {
            return 0;
        }

        @Override
        public int components() {
            return 1 + buttons.size();
        }
    }

    /**
     * A button.
     *
     * @param id what comes back when it is pressed, at most 100 characters, unique in the message
     * @param label at most 80 characters
     */
    public record Button(String id, String label) {}
}
