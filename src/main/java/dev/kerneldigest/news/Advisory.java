package dev.kerneldigest.news;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A distribution's own notice of a security update, as its title tells: {@code DSA-6502-1 linux -
 * security update}.
 *
 * @param distribution as round-ups call it
 * @param packages as the title names them; of a distribution that writes prose, as Ubuntu does, the
 *     product's name made one
 */
public record Advisory(String distribution, List<String> packages) {
    private static final Pattern DEBIAN =
            Pattern.compile(
                    "(?:\\[SECURITY\\] )?\\[?(?<id>DSA|DLA)[- ]\\d{3,5}(?:-\\d{1,2})?\\]?:? (?<name>\\S+)(?: -)? (?:security|regression|version) update.*");
    private static final Pattern UBUNTU =
            Pattern.compile(
                    "(?:\\[)?(?:USN|LSN)-\\d{3,5}-\\d{1,2}\\]?: (?<name>.{1,80}?) (?:vulnerabilit(?:y|ies)|regressions?|update).*");
    private static final Pattern ARCH =
            Pattern.compile("\\[?ASA-\\d{6}-\\d{1,3}\\]? (?<name>\\S+?):? .*");
    private static final Pattern FEDORA =
            Pattern.compile(
                    "(?:FEDORA-(?:EPEL-)?\\d{4}-[0-9a-f]{6,12}:? |\\[SECURITY\\] Fedora (?:EPEL )?\\d{1,3} Update: )(?<name>\\S+?)-[^-\\s]+-[^-\\s]+(?:\\s.*)?");
    private static final Pattern RED_HAT =
            Pattern.compile(
                    "\\[?RHSA-\\d{4}:\\d{4,6}(?:-\\d{1,2})?\\]?:? (?:\\([A-Z]\\w+\\) |\\w+: )?(?<name>\\S+)(?: and \\S+)? (?:security|bug fix).*");
    private static final Pattern SUSE =
            Pattern.compile(
                    "(?<id>SUSE|openSUSE)-SU-\\d{4}:\\d{4,6}-\\d{1,2}:? (?:\\w+: )?(?:Security update for|security update for) (?<name>.{1,80})");

    public Advisory {
        packages = List.copyOf(packages);
    }

    /** What a title tells; empty when it is no notice that we know the form of. */
    public static Optional<Advisory> of(String title) {
        return Stream.of(debian(title), ubuntu(title), arch(title), fedora(title), redHat(title))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> suse(title));
    }

    private static Optional<Advisory> debian(String title) {
        Matcher notice = DEBIAN.matcher(title);
        return notice.matches()
                ? one(notice.group("id").equals("DLA") ? "Debian LTS" : "Debian", notice)
                : Optional.empty();
    }

    /** Its titles name products in prose; the kernel's packages begin with linux. */
    private static Optional<Advisory> ubuntu(String title) {
        Matcher notice = UBUNTU.matcher(title);
        if (!notice.matches()) {
            return Optional.empty();
        }
        String words = notice.group("name").toLowerCase(Locale.ROOT);
        String plain = words.replaceFirst("^linux kernel\\b", "linux");
        String name = plain.replaceAll("[^a-z0-9.+]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? Optional.empty() : of("Ubuntu", name);
    }

    private static Optional<Advisory> arch(String title) {
        Matcher notice = ARCH.matcher(title);
        return notice.matches() ? one("Arch Linux", notice) : Optional.empty();
    }

    private static Optional<Advisory> fedora(String title) {
        Matcher notice = FEDORA.matcher(title);
        return notice.matches() ? one("Fedora", notice) : Optional.empty();
    }

    private static Optional<Advisory> redHat(String title) {
        Matcher notice = RED_HAT.matcher(title);
        return notice.matches() ? one("Red Hat", notice) : Optional.empty();
    }

    private static Optional<Advisory> suse(String title) {
        Matcher notice = SUSE.matcher(title);
        if (!notice.matches()) {
            return Optional.empty();
        }
        List<String> names =
                Stream.of(notice.group("name").split(",\\s*|\\s+and\\s+", -1))
                        .map(name ->
                                name.strip().equals("the Linux Kernel") ? "kernel" : name.strip())
                        .filter(name -> !name.isEmpty())
                        .toList();
        return Optional.of(
                new Advisory(notice.group("id").equals("SUSE") ? "SUSE" : "openSUSE", names));
    }

    private static Optional<Advisory> one(String distribution, Matcher notice) {
        return of(distribution, notice.group("name"));
    }

    private static Optional<Advisory> of(String distribution, String name) {
        return Optional.of(new Advisory(distribution, List.of(name)));
    }
}
