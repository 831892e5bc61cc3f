package dev.kerneldigest.discord.command;

import dev.kerneldigest.digest.Phrases;
import java.util.Locale;
import java.util.function.Function;

/** An option that cannot be; the message tells people what is wrong and what would do. */
final class MistakeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Function<Phrases, String> words;

    private MistakeException(Function<Phrases, String> words) {
        super(words.apply(AnswerPhrases.of(Locale.ENGLISH)));
        this.words = words;
    }

    /**
     * One that is told in each language.
     *
     * @param phrase of {@link AnswerPhrases}
     */
    static MistakeException of(String phrase, Object... arguments) {
        return new MistakeException(phrases -> phrases.say(phrase, arguments));
    }

    /** In the language of the answer. */
    Reply reply(Invocation invocation) {
        return Reply.text(words.apply(invocation.answers()));
    }
}
