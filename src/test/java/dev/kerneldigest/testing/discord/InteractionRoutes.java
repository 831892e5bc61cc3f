package dev.kerneldigest.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Answers to interactions: callbacks, edits of the answer, follow-ups. Safe for many threads. */
final class InteractionRoutes {
    private static final String WEBHOOK = " /webhooks/{webhook_id}/{webhook_token}";
    private static final String ORIGINAL = WEBHOOK + "/messages/@original";

    private final World world;
    private final Map<String, TestInteraction> open = new ConcurrentHashMap<>();

    InteractionRoutes(World world) {
        this.world = world;
    }

    void into(Router router) {
        router.open("POST /interactions/{interaction_id}/{interaction_token}/callback", this::call)
                .open("GET" + ORIGINAL, request -> Answer.ok(find(request).answer().json()))
                .open("PATCH" + ORIGINAL, this::edit)
                .open("DELETE" + ORIGINAL, this::delete)
                .open("POST" + WEBHOOK, this::followUp);
    }

    void opened(TestInteraction interaction) {
        open.put(interaction.token(), interaction);
    }

    private TestInteraction find(Request request) {
        TestInteraction found = open.get(request.parameter("webhook_token"));
        if (found == null || request.id("webhook_id") != world.application()) {
            throw new ApiError(404, 10015, "Unknown Webhook");
        }
        if (!found.isAcknowledged()) {
            throw new ApiError(404, 10015, "Unknown Webhook");
        }
        return found;
    }

    private Answer call(Request request) {
        TestInteraction interaction = open.get(request.parameter("interaction_token"));
        if (interaction == null
                || interaction.id() != request.id("interaction_id")
                || interaction.isLate()) {
            throw ApiError.unknownInteraction();
        }
        int type = request.json().path("type").asInt();
        JsonNode data = request.json().path("data");
        if (!interaction.acknowledge(type, data)) {
            throw new ApiError(400, 40060, "Interaction has already been acknowledged.");
        }
        Optional<TestMessage> message = message(interaction, type, data);
        if (!request.asks("with_response")) {
            return Answer.nothing();
        }
        ObjectNode json = Json.object();
        json.set("interaction", interaction.json());
        ObjectNode resource = json.putObject("resource").put("type", type);
        message.ifPresent(made -> resource.set("message", made.json()));
        return Answer.ok(json);
    }

    private Optional<TestMessage> message(TestInteraction interaction, int type, JsonNode data) {
        if (type == CallbackType.MESSAGE || type == CallbackType.UPDATE) {
            TestMessage made = show(interaction, (ObjectNode) data);
            interaction.answered(made);
            return Optional.of(made);
        }
        if (type == CallbackType.DEFERRED_MESSAGE) {
            int flags = data.path("flags").asInt() | MessageFlags.LOADING;
            ObjectNode thinking = Json.object().put("flags", flags);
            return Optional.of(
                    MessageJson.message(
                            world.nextId(), interaction.channel(), world.bot(), thinking));
        }
        return Optional.empty();
    }

    /** A message that others see too unless it is ephemeral. */
    private TestMessage show(TestInteraction interaction, ObjectNode body) {
        TestChannel channel = interaction.channel();
        if ((body.path("flags").asInt() & MessageFlags.EPHEMERAL) == 0) {
            return world.post(channel, world.bot(), body);
        }
        return MessageJson.message(world.nextId(), channel, world.bot(), body);
    }

    private Answer edit(Request request) {
        TestInteraction interaction = find(request);
        ObjectNode body = request.object();
        TestMessage shown =
                interaction.isAnswered()
                        ? MessageJson.edited(interaction.answer(), body)
                        : firstAnswer(interaction, body);
        if (interaction.channel().message(shown.id()).isPresent()) {
            interaction.channel().keep(shown);
        }
        interaction.answered(shown);
        return Answer.ok(shown.json());
    }

    /** A deferred answer is as private as its deferral was. */
    private TestMessage firstAnswer(TestInteraction interaction, ObjectNode body) {
        if (interaction.turned().isPresent()) {
            return MessageJson.edited(interaction.turned().get(), body);
        }
        ObjectNode copy = body.deepCopy();
        int privacy = interaction.isDeferredPrivately() ? MessageFlags.EPHEMERAL : 0;
        copy.put("flags", (body.path("flags").asInt() & ~MessageFlags.EPHEMERAL) | privacy);
        return show(interaction, copy);
    }

    private Answer delete(Request request) {
        TestInteraction interaction = find(request);
        interaction.channel().deleteMessage(interaction.answer().id());
        return Answer.nothing();
    }

    private Answer followUp(Request request) {
        TestInteraction interaction = find(request);
        if (!interaction.isAnswered() && interaction.awaitsAnswer()) {
            TestMessage first = firstAnswer(interaction, request.object());
            interaction.answered(first);
            return Answer.ok(first.json());
        }
        TestMessage message = show(interaction, request.object());
        interaction.followedUp(message);
        return Answer.ok(message.json());
    }
}
