package dev.kerneldigest.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kerneldigest.digest.Message;

/**
 * A message as Discord's "Create Message" takes it: Components v2, and nobody is mentioned.
 *
 * <p>The numbers are those of the Discord docs, "Component reference" and "Message flags".
 */
final class MessageBody {
    /** IS_COMPONENTS_V2. */
    private static final int COMPONENTS_V2 = 1 << 15;

    private static final int ACTION_ROW = 1;
    private static final int BUTTON = 2;
    private static final int TEXT_DISPLAY = 10;
    private static final int SEPARATOR = 14;
    private static final int CONTAINER = 17;

    /** The style of a grey button, "Secondary". */
    private static final int SECONDARY = 2;

    /** The padding of a separator, the smaller of two. */
    private static final int SMALL = 1;

    private MessageBody() {}

    static ObjectNode of(Message message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("flags", COMPONENTS_V2);
        ObjectNode container = component(body.putArray("components"), CONTAINER);
        container.put("accent_color", message.accent());
        ArrayNode blocks = container.putArray("components");
        message.blocks().forEach(block -> add(block, blocks));
        body.putObject("allowed_mentions").putArray("parse");
        return body;
    }

    private static void add(Message.Block block, ArrayNode blocks) {
        switch (block) {
            case Message.Text(var markdown) ->
                    component(blocks, TEXT_DISPLAY).put("content", markdown);
            case Message.Rule() ->
                    component(blocks, SEPARATOR).put("divider", true).put("spacing", SMALL);
            case Message.Buttons(var buttons) -> {
                ArrayNode row = component(blocks, ACTION_ROW).putArray("components");
                buttons.forEach(button ->
                        component(row, BUTTON)
                                .put("style", SECONDARY)
                                .put("label", button.label())
                                .put("custom_id", button.id()));
            }
        }
    }

    private static ObjectNode component(ArrayNode parent, int type) {
        return parent.addObject().put("type", type);
    }
}
