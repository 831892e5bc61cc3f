package dev.kerneldigest.discord;

import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.Picture;
import dev.kerneldigest.subscription.RoleId;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;

/**
 * Turns messages into Discord's Components v2. Nobody is ever mentioned but the role that a message
 * names on its cover, and links in them show no preview, since Discord makes none for Components
 * v2.
 */
final class Rendering {
    private Rendering() {}

    static Container container(Message message) {
        return Container.of(children(message)).withAccentColor(message.accent());
    }

    private static List<ContainerChildComponent> children(Message message) {
        return message.blocks().stream().map(Rendering::component).toList();
    }

    static MessageCreateData body(Message message) {
        return body(message, container(message));
    }

    /**
     * A message that is known again.
     *
     * @param mark by which it is: the id of its container, which Discord keeps (Discord docs,
     *     "Component Reference")
     */
    static MessageCreateData body(Message message, int mark) {
        return body(message, container(message).withUniqueId(mark));
    }

    private static MessageCreateData body(Message message, Container container) {
        return new MessageCreateBuilder()
                .useComponentsV2()
                .setComponents(container)
                .setAllowedMentions(List.of())
                .mentionRoles(message.cover().pinged().stream().mapToLong(RoleId::value).toArray())
                .build();
    }

    /** What replaces all that a message of ours says. */
    static MessageEditData edit(Message message) {
        return new MessageEditBuilder()
                .useComponentsV2()
                .setComponents(container(message))
                .setAllowedMentions(List.of())
                .setReplace(true)
                .build();
    }

    /** What replaces all that an answer says, with a picture at its end. */
    static MessageEditData edit(Message message, Picture picture) {
        FileUpload file = FileUpload.fromData(picture.open(), picture.name());
        List<ContainerChildComponent> children = new ArrayList<>(children(message));
        children.add(
                MediaGallery.of(
                        MediaGalleryItem.fromFile(file).withDescription(picture.description())));
        return new MessageEditBuilder()
                .useComponentsV2()
                .setComponents(Container.of(children).withAccentColor(message.accent()))
                .setAllowedMentions(List.of())
                .build();
    }

    private static ContainerChildComponent component(Message.Block block) {
        return switch (block) {
            case Message.Text text -> TextDisplay.of(text.markdown());
            case Message.Rule _ -> Separator.createDivider(Separator.Spacing.SMALL);
            case Message.Buttons row ->
                    ActionRow.of(
                            row.buttons().stream()
                                    .map(button -> Button.secondary(button.id(), button.label()))
                                    .toList());
        };
    }
}
