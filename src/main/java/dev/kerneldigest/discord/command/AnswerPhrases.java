package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import java.util.Locale;

/** What commands answer, in the languages that we speak. */
public final class AnswerPhrases {
    /** The name of their bundle. */
    public static final String NAME = "dev.kerneldigest.discord.command.answers";

    private AnswerPhrases() {}

    /** Those of the language nearest to the wanted one. */
    public static Phrases of(Locale wanted) {
        return Phrases.of(NAME, wanted);
    }
}
