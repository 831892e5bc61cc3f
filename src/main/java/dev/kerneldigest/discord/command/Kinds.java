package dev.kerneldigest.discord.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The kinds of news by id, as {@link dev.kerneldigest.news.Kind#id()} gives them. */
final class Kinds {
    static final List<String> IDS =
            List.of(
                    "stable-release",
                    "mainline-release",
                    "prepatch",
                    "kernel-eol",
                    "release-status",
                    "cve",
                    "cve-rejected",
                    "security-updates",
                    "article",
                    "brief",
                    "patch",
                    "pull",
                    "software-release",
                    "distro-release",
                    "external-link",
                    "weekly-edition",
                    "quote");

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
