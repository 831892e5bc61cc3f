package dev.kerneldigest.discord.command;

import dev.kerneldigest.news.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The kinds of news by id. */
final class Kinds {
    static final List<String> IDS = Kind.IDS;

    private Kinds() {}

    /** One or several with commas. */
    static Set<String> read(String given) throws MistakeException {
        Set<String> kinds = new LinkedHashSet<>();
        for (String part : given.split(",", -1)) {
            String word = Nearest.fold(part.strip());
            if (!word.isEmpty() && !IDS.contains(word)) {
                throw MistakeException.of(
                        "mistake.kind",
                        Code.inline(word),
                        String.join("`, `", Nearest.to(word, IDS, 3)));
            }
            if (!word.isEmpty()) {
                kinds.add(word);
            }
        }
        return kinds;
    }

    static List<Choice> choices(String typed) {
        int comma = typed.lastIndexOf(',');
        String before = typed.substring(0, comma + 1);
        return Nearest.holding(typed.substring(comma + 1), IDS).stream()
                .filter(kind -> before.length() + kind.length() <= 100)
                .map(kind -> Choice.of(before + kind))
                .toList();
    }
}
