package dev.kerneldigest.discord;

import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.discord.command.Recall;
import dev.kerneldigest.discord.command.Reply;
import java.util.List;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows replies to who asked, in place of what was acknowledged. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    /** Characters of a plain message (Discord docs, "Create Message"). */
    private static final int MOST_TEXT = 2000;

    /** Messages that are sent one after the other where there can be no buttons. */
    private static final int MOST_FOLLOWING = 2;

    private Answers() {}

    /** Shows a reply as the answer to a command, or to a press that has one of its own. */
    static void show(
            InteractionHook hook, Recall asked, Reply reply, boolean hidden, Phrases phrases) {
        switch (reply) {
            case Reply.Text text -> hook.editOriginal(edit(text)).complete();
            case Reply.Pictured pictured -> showWithPicture(hook, pictured);
            case Reply.Messages messages -> {
                Paging paging = new Paging(asked, messages, phrases);
                hook.editOriginal(edit(paging.shown())).complete();
                paging.unreachable().stream()
                        .limit(MOST_FOLLOWING)
                        .forEach(message ->
                                hook.sendMessage(Rendering.body(message))
                                        .setEphemeral(hidden)
                                        .complete());
            }
        }
    }

    /**
     * Shows a reply in place of the page that has the button. A few words come as a message of
     * their own: one in Components v2 can never become a plain one again.
     */
    static void turn(InteractionHook hook, Recall asked, Reply reply, Phrases phrases) {
        switch (reply) {
            case Reply.Text text -> say(hook, text);
            case Reply.Pictured pictured -> showWithPicture(hook, pictured);
            case Reply.Messages messages ->
                    hook.editOriginal(edit(new Paging(asked, messages, phrases).shown()))
                            .complete();
        }
    }

    /** Where files may not be sent, the words alone say it too. */
    private static void showWithPicture(InteractionHook hook, Reply.Pictured pictured) {
        try {
            hook.editOriginal(Rendering.edit(pictured.message(), pictured.picture())).complete();
        } catch (ErrorResponseException refused) {
            LOG.warn("Discord refused a picture. reason=\"{}\"", refused.getMeaning());
            hook.editOriginal(edit(pictured.message())).complete();
        }
    }

    private static void say(InteractionHook hook, Reply.Text text) {
        hook.sendMessage(
                        new MessageCreateBuilder()
                                .setContent(cut(text.markdown()))
                                .setAllowedMentions(List.of())
                                .build())
                .setEphemeral(true)
                .complete();
    }

    private static MessageEditData edit(Reply.Text text) {
        return new MessageEditBuilder()
                .setContent(cut(text.markdown()))
                .setSuppressEmbeds(true)
                .setAllowedMentions(List.of())
                .build();
    }

    private static MessageEditData edit(Message message) {
        return new MessageEditBuilder()
                .useComponentsV2()
                .setComponents(Rendering.container(message))
                .setAllowedMentions(List.of())
                .build();
    }

    private static String cut(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT - 1) + "…";
    }
}
