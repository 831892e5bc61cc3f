package dev.kerneldigest.news;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of software and distributions, and how their releases are told apart. */
final class Products {
    private static final List<String> DISTRIBUTIONS =
            List.of(
                    "almalinux",
                    "alpine",
                    "antix",
                    "arch linux",
                    "armbian",
                    "asahi linux",
                    "bodhi linux",
                    "bluefin",
                    "bazzite",
                    "cachyos",
                    "calculate linux",
                    "centos",
                    "chimera linux",
                    "clear linux",
                    "debian",
                    "deepin",
                    "devuan",
                    "dietpi",
                    "dragonfly",
                    "elementary",
                    "endeavouros",
                    "fedora",
                    "freebsd",
                    "garuda",
                    "gentoo",
                    "ghostbsd",
                    "guix",
                    "haiku",
                    "hardenedbsd",
                    "kali",
                    "kaos",
                    "kde neon",
                    "kubuntu",
                    "linux mint",
                    "lineageos",
                    "lmde",
                    "lubuntu",
                    "mageia",
                    "manjaro",
                    "midnightbsd",
                    "mx linux",
                    "netbsd",
                    "nitrux",
                    "nixos",
                    "nobara",
                    "openbsd",
                    "openindiana",
                    "openmandriva",
                    "opensuse",
                    "openwrt",
                    "oracle linux",
                    "oreon",
                    "parrot",
                    "pclinuxos",
                    "peppermint",
                    "pop!_os",
                    "postmarketos",
                    "proxmox",
                    "puppy linux",
                    "pureos",
                    "q4os",
                    "qubes",
                    "raspberry pi os",
                    "raspbian",
                    "red hat enterprise linux",
                    "rhel",
                    "rocky linux",
                    "scientific linux",
                    "serpent os",
                    "slackware",
                    "solus",
                    "sparkylinux",
                    "steamos",
                    "suse",
                    "tails",
                    "trisquel",
                    "truenas",
                    "ubuntu",
                    "ultramarine",
                    "vanilla os",
                    "void linux",
                    "xubuntu",
                    "zorin");

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}+#]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private Products() {}

    /** Whether it is an operating system that one installs, by its name. */
    static boolean isDistribution(String product) {
        String name = product.toLowerCase(Locale.ROOT);
        return DISTRIBUTIONS.stream()
                        .anyMatch(known -> begins(name, known) || name.endsWith(" " + known))
                || name.endsWith(" linux")
                || name.endsWith("bsd")
                || name.endsWith(" os");
    }

    private static boolean begins(String name, String known) {
        return name.startsWith(known)
                && (name.length() == known.length() || name.charAt(known.length()) == ' ');
    }

    /** Whether it is the kernel itself, whose releases have kinds of their own. */
    static boolean isKernel(String product) {
        String name = product.toLowerCase(Locale.ROOT);
        return name.equals("linux")
                || name.equals("kernel")
                || name.equals("the")
                || name.startsWith("linux kernel")
                || name.startsWith("the linux")
                || name.endsWith(" kernel")
                || name.endsWith(" linux kernel");
    }

    /** The name for keys: lower case, hyphens, without the words that some leave out. */
    static String slug(String product) {
        String name = product.toLowerCase(Locale.ROOT).strip();
        for (String word : List.of(" linux", " os", " project")) {
            if (name.endsWith(word)) {
                name = name.substring(0, name.length() - word.length());
            }
        }
        return EDGES.matcher(NOT_A_WORD.matcher(name).replaceAll("-")).replaceAll("");
    }

    /** The version for keys: without a leading v and trailing zeros, so that 3 equals 3.0. */
    static String normalised(String version) {
        String plain = version.toLowerCase(Locale.ROOT).strip();
        if (plain.startsWith("v")) {
            plain = plain.substring(1);
        }
        while (plain.endsWith(".0")) {
            plain = plain.substring(0, plain.length() - 2);
        }
        return EDGES.matcher(NOT_IN_VERSION.matcher(plain).replaceAll("-")).replaceAll("");
    }

    private static final Pattern NOT_IN_VERSION = Pattern.compile("[^a-z0-9.]+");
}
