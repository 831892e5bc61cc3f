package dev.kerneldigest.discord;

import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.Message.Button;
import dev.kerneldigest.digest.Message.Buttons;
import dev.kerneldigest.digest.Phrases;
import dev.kerneldigest.discord.command.Recall;
import dev.kerneldigest.discord.command.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer of several pages, of which one is shown.
 *
 * @param asked what was asked for, and which page
 * @param phrases those of answers
 */
record Paging(Recall asked, Reply.Messages reply, Phrases phrases) {
    /** The page asked for, or the last, with the buttons to its neighbours. */
    Message shown() {
        List<Message> pages = reply.messages();
        int page = Math.min(asked.page(), pages.size() - 1);
        List<Button> buttons = new ArrayList<>();
        if (page > 0) {
            button(page - 1, "page.before").ifPresent(buttons::add);
        }
        if (page < pages.size() - 1) {
            button(page + 1, "page.next").ifPresent(buttons::add);
        }
        Message shown = pages.get(page);
        return buttons.isEmpty() ? shown : shown.with(new Buttons(buttons));
    }

    /** The pages that have no button, since what was asked for is too long for its id. */
    List<Message> unreachable() {
        List<Message> pages = reply.messages();
        boolean reachable = pages.size() == 1 || button(1, "page.next").isPresent();
        return reachable || asked.page() > 0 ? List.of() : pages.subList(1, pages.size());
    }

    private Optional<Button> button(int page, String label) {
        return asked.at(page, reply)
                .id()
                .map(id -> new Button(id, phrases.say(label, page + 1, reply.messages().size())));
    }
}
