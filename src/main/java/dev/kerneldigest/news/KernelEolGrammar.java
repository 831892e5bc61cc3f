package dev.kerneldigest.news;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The end of a series: "Linux Kernel 6.10 Reaches End of Life", in a few languages. */
final class KernelEolGrammar implements Grammar {
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?:the )?(?:linux )?(?:kernel )?v?(\\d{1,2}\\.\\d{1,3})(?:\\.\\d{1,4})?(?: lts)?(?: kernel)?(?: series)?"
                            + " (?:has )?(?:now )?(?:reach(?:es|ed)|hits?|is(?: now)?|marked|goes|chega|llega|erreicht|atteint|arriva)\\b.{0,20}?"
                            + "(?:end[ -]of[ -]life|eol\\b|fim da vida|fin de (?:su )?vida|fin de vie|lebensende|fine vita|unsupported).{0,80}",
                    Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Kind> read(Wording wording) {
        Matcher title = TITLE.matcher(wording.title());
        return title.matches()
                        && wording.title().toLowerCase(java.util.Locale.ROOT).contains("kernel")
                ? Optional.of(new Kind.KernelEol(title.group(1)))
                : Optional.empty();
    }
}
