package dev.kerneldigest.news;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pointers to somebody else's text: "… (Igalia Blog)" and "McKenney: Stupid RCU Tricks". */
final class ExternalLinkGrammar implements Grammar {
    private static final Pattern SITE =
            Pattern.compile(
                    ".{3,200} \\((\\p{Lu}[^()]{2,39}|[\\p{L}\\p{N}.-]{1,30}\\.(?:com|org|net|io|dev|news))\\)");

    /** "(LPC)", "(Part 2)", "(2023)": parentheses that name no site. */
    private static final Pattern NO_SITE =
            Pattern.compile("\\p{Lu}{2,6}|[Pp]art .*|.*\\d{4}.*|[Uu]pdated.*|.*_.*");

    private static final Pattern SURNAME =
            Pattern.compile(
                    "((?:(?:[Vv]an|[Dd]e|[Vv]on|der) ){0,2}\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,20}): \\S.*");

    private static final Pattern QUOTES =
            Pattern.compile(
                    "\"\\p{Lu}|“\\p{Lu}|\\b(?:blog|writes|wrote|series on|blogs|blogged|interview|his article|her article)\\b");

    /** People of this field who write elsewhere: they settle a title that has no text. */
    private static final Set<String> WRITERS =
            Set.of(
                    "Airlie",
                    "Axboe",
                    "Bergmann",
                    "Bottomley",
                    "Brauner",
                    "Brockmeier",
                    "Cannon",
                    "Coghlan",
                    "Collabora",
                    "Cook",
                    "Corbet",
                    "Drepper",
                    "Edge",
                    "Garrett",
                    "Goerzen",
                    "Graber",
                    "Gregg",
                    "Hellwig",
                    "Hess",
                    "Hutterer",
                    "Klabnik",
                    "Kroah-Hartman",
                    "Kuhn",
                    "Larabel",
                    "Matsakis",
                    "McKenney",
                    "Moglen",
                    "Nussbaum",
                    "O'Callahan",
                    "Packard",
                    "Peters",
                    "Poettering",
                    "Raymond",
                    "Rosenzweig",
                    "Rostedt",
                    "Schaller",
                    "Shuttleworth",
                    "Stallman",
                    "Stinner",
                    "Stone",
                    "Torvalds",
                    "Turon",
                    "Vetter",
                    "Willis",
                    "Zimmerman");

    @Override
    public Optional<Kind> read(Wording wording) {
        if (wording.isPaid()) {
            return Optional.empty();
        }
        Matcher site = SITE.matcher(wording.title());
        if (site.matches() && !NO_SITE.matcher(site.group(1)).matches()) {
            return Optional.of(new Kind.ExternalLink(site.group(1)));
        }
        Matcher surname = SURNAME.matcher(wording.title());
        if (surname.matches() && isElsewhere(surname.group(1), wording)) {
            return Optional.of(new Kind.ExternalLink(surname.group(1)));
        }
        return Optional.empty();
    }

    /** "Termux: Linux applications on Android" has the same form: the text decides. */
    private static boolean isElsewhere(String name, Wording wording) {
        if (wording.text().isBlank()) {
            return WRITERS.contains(name);
        }
        return wording.text().contains(name)
                && (QUOTES.matcher(wording.text()).find() || pointsElsewhere(wording.draft()));
    }

    private static boolean pointsElsewhere(Draft draft) {
        String home = draft.url().map(url -> String.valueOf(url.getHost())).orElse("");
        return draft.links().stream()
                .findFirst()
                .map(link -> String.valueOf(link.target().getHost()))
                .filter(host -> !host.equalsIgnoreCase(home))
                .isPresent();
    }
}
