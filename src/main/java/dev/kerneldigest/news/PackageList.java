package dev.kerneldigest.news;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The packages of a distribution as a round-up prints them: "a, b and c, nss & firefox". */
public final class PackageList {
    /** A comma, or a word that means one; the possessive spaces keep it linear. */
    private static final Pattern SEPARATOR = Pattern.compile(",| and | & ");

    /** A line of the feed that broke after a hyphen: "python- cryptography". */
    private static final Pattern BROKEN =
            Pattern.compile("(?<=[\\p{L}\\p{N}])- (?=[\\p{L}\\p{N}])");

    private PackageList() {}

    /** The names in printed order, each once. */
    static List<String> parse(String printed) {
        String list = BROKEN.matcher(Wording.oneLine(printed)).replaceAll("-");
        Set<String> names = new LinkedHashSet<>();
        for (String part : SEPARATOR.split(list, -1)) {
            String name = part.strip();
            if (name.startsWith("and ")) {
                name = name.substring("and ".length()).strip();
            }
            if (!name.isEmpty() && !name.equals("and") && !name.equals("&")) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /** Whether a package holds a kernel; firmware is none. */
    public static boolean isKernel(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.equals("kernel")
                || lower.startsWith("kernel-")
                || lower.equals("linux")
                || (lower.startsWith("linux-") && !lower.startsWith("linux-firmware"))
                || lower.equals("uek-kernel")
                || lower.equals("kpatch-patch");
    }
}
