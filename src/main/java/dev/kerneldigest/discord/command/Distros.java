package dev.kerneldigest.discord.command;

import java.util.List;
import java.util.Optional;

/** The option {@code distro}: whose security updates. */
final class Distros {
    static final String NAME = "distro";

    /** As LWN's round-ups print them. */
    private static final List<String> NAMES =
            List.of(
                    "AlmaLinux",
                    "Arch Linux",
                    "CentOS",
                    "Debian",
                    "Fedora",
                    "Gentoo",
                    "Mageia",
                    "openSUSE",
                    "Oracle",
                    "Red Hat",
                    "Rocky Linux",
                    "Slackware",
                    "SUSE",
                    "Ubuntu");

    private Distros() {}

    static String read(String given) throws MistakeException {
        Optional<String> known = NAMES.stream().filter(given::equalsIgnoreCase).findFirst();
        if (known.isEmpty()) {
            throw MistakeException.of(
                    "mistake.distro",
                    Code.inline(given),
                    String.join("`, `", Nearest.to(given, NAMES, 3)));
        }
        return known.get();
    }

    static List<Choice> choices(String typed) {
        return Nearest.holding(typed, NAMES).stream().map(Choice::of).toList();
    }
}
