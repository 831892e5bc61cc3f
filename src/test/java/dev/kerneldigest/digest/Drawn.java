package dev.kerneldigest.digest;

import java.util.List;
import java.util.stream.Collectors;

/** Messages as text, for comparing and for searching. */
final class Drawn {
    private Drawn() {}

    static String of(List<Message> messages) {
        return messages.stream()
                .map(message ->
                        message.blocks().stream()
                                .map(Drawn::block)
                                .collect(Collectors.joining("\n", "", "\n")))
                .collect(Collectors.joining("=====\n"));
    }

    private static String block(Message.Block block) {
        return switch (block) {
            case Message.Text(var markdown) -> markdown;
            case Message.Rule _ -> "-----";
            case Message.Buttons(var buttons) ->
                    buttons.stream()
                            .map(button -> "(" + button.label() + ")")
                            .collect(Collectors.joining(" "));
        };
    }
}
