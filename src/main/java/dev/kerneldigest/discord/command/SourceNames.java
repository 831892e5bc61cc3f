package dev.kerneldigest.discord.command;

import dev.kerneldigest.news.SourceId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sources that one may ask for, by id or name; a list by its own name or address too, as {@code
 * linux-mm}, {@code linux-mm@kvack.org} or its archive at lore.kernel.org.
 *
 * @param known by their ids, as who asks may see them
 */
record SourceNames(Supplier<Map<SourceId, String>> known) {
    private static final Pattern LIST =
            Pattern.compile(
                    "<?(?:mailto:)?(?<name>[\\w.+-]{1,64})@[\\w.-]{1,255}>?"
                            + "|<?https?://lore\\.kernel\\.org/(?<archive>[\\w.+-]{1,64})(?:/.*)?");

    SourceId find(String given) throws MistakeException {
        Optional<SourceId> found = named(given).or(() -> list(word(given)));
        if (found.isPresent()) {
            return found.get();
        }
        List<String> ids = known.get().keySet().stream().map(SourceId::value).toList();
        throw MistakeException.of(
                "mistake.source",
                Code.inline(given),
                String.join("`, `", Nearest.to(word(given), ids, 3)));
    }

    List<Choice> choices(String typed) {
        String wanted = word(typed);
        return known.get().entrySet().stream()
                .filter(one -> Nearest.fold(one.getKey() + " " + one.getValue()).contains(wanted))
                .map(one -> new Choice(one.getValue(), one.getKey().value()))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private Optional<SourceId> named(String given) {
        return known.get().entrySet().stream()
                .filter(one ->
                        one.getKey().value().equalsIgnoreCase(given)
                                || one.getValue().equalsIgnoreCase(given))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** As the bundled settings name lists: {@code lore-bpf}, "bpf list". */
    private Optional<SourceId> list(String word) {
        return known.get().entrySet().stream()
                .filter(one ->
                        Nearest.fold(one.getKey().value()).equals("lore-" + word)
                                || Nearest.fold(one.getValue()).equals(word + " list"))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What a list is called, of its address. */
    private static String word(String given) {
        String folded = Nearest.fold(given.strip());
        Matcher address = LIST.matcher(folded);
        if (!address.matches()) {
            return folded;
        }
        return Optional.ofNullable(address.group("name")).orElseGet(() -> address.group("archive"));
    }
}
