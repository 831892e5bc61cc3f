package dev.kerneldigest.news;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A conference that news report from.
 *
 * @param name what it is called here, without the year
 * @param signs in lower case; every mention holds one of them. They are looked for first, since the
 *     patterns, which may begin with a year anywhere, cost two thirds of a poll without that
 * @param pattern finds it; the groups {@code before} and {@code after} are a year beside the name
 * @param isYearly whether it is one of a kind in a year, so that "the 2023 event" dates it
 */
record KnownEvent(String name, List<String> signs, Pattern pattern, boolean isYearly) {
    private static final String TRACKS = "(?:Storage|File ?systems?|Memory[- ]?Management|MM|BPF)";

    private static final String SUMMIT = "Linux Storage, Filesystem, Memory Management";

    static final List<KnownEvent> ALL =
            List.of(
                    exact(
                            SUMMIT,
                            "(?:Linux ?)?"
                                    + TRACKS
                                    + "(?:(?:,? ?and ?|, ?|/)"
                                    + TRACKS
                                    + "){1,3},? ?(?:summit|workshop)(?: ?\\((?:20\\d\\d )?LSF[^)]{0,12}\\))?",
                            "summit",
                            "workshop"),
                    cased(SUMMIT, "\\bLSF(?:[/ ]?MM)?(?:[+/ &]?BPF)?\\b", "lsf"),
                    exact(
                            "Linux Plumbers Conference",
                            "Linux ?Plumbers(?: ?Conference| ?Conf)?(?: ?\\(LPC\\))?",
                            "plumbers"),
                    cased("Linux Plumbers Conference", "\\bLPC\\b", "lpc"),
                    exact(
                            "Maintainers Summit",
                            "(?:Linux ?)?(?:Kernel ?)?Maintainers?['’]? ?Summit",
                            "maintainer"),
                    exact(
                            "Kernel Summit",
                            "(?:Linux ?)?Kernel ?(?:Developers['’]? ?)?Summit",
                            "summit"),
                    exact(
                            "Open Source Summit Europe",
                            "(?:virtual )?Open[- ]?Source ?Summit ?(?:Europe|EU\\b)",
                            "summit"),
                    exact(
                            "Open Source Summit North America",
                            "(?:virtual )?Open[- ]?Source ?Summit ?(?:North ?America|NA\\b)",
                            "summit"),
                    exact(
                            "Open Source Summit Japan",
                            "(?:virtual )?Open[- ]?Source ?Summit ?Japan",
                            "summit"),
                    exact(
                            "Open Source Summit",
                            "(?:virtual )?Open[- ]?Source ?Summit(?! (?:Europe|North|Japan))",
                            "summit"),
                    exact(
                            "Embedded Linux Conference",
                            "Embedded ?Linux ?Conference(?: ?Europe)?(?: ?\\(ELCE?\\))?",
                            "embedded"),
                    exact("Kernel Recipes", "Kernel ?Recipes", "recipes"),
                    exact("Kangrejos", "Kangrejos", "kangrejos"),
                    exact("FOSDEM", "FOSDEM", "fosdem"),
                    exact("PyCon", "\\bPyCon(?: ?US)?\\b", "pycon"),
                    exact("EuroPython", "EuroPython", "europython"),
                    exact("Python Language Summit", "Python ?Language ?Summit", "summit"),
                    exact("RustConf", "\\bRustConf\\b", "rustconf"),
                    exact("RustWeek", "\\bRustWeek\\b", "rustweek"),
                    exact(
                            "Netdev",
                            "\\bNetdev ?(?:conference|0x[0-9a-f]{1,2}|\\d\\.\\d)",
                            "netdev"),
                    exact("Netconf", "\\bNetconf ?20\\d\\d", "netconf"),
                    exact("XDC", "X\\.Org ?Developers?['’]? ?Conference(?: ?\\(XDC\\))?", "x.org"),
                    cased("XDC", "\\bXDC\\b", "xdc"),
                    exact(
                            "OSPM",
                            "(?:Power ?Management ?and ?Scheduling ?in ?the ?Linux ?Kernel(?: ?\\(OSPM\\))?(?: ?(?:summit|conference|workshop))?)",
                            "scheduling"),
                    cased("OSPM", "\\bOSPM\\b", "ospm"),
                    exact("linux.conf.au", "linux\\.conf\\.au(?: ?\\(LCA\\))?", "linux.conf.au"),
                    cased("SCALE", "\\bSCALE(?: ?\\d{1,2}x)?\\b", "scale"),
                    exact("SCALE", "Southern ?California ?Linux ?Expo", "southern"),
                    exact(
                            "Linux Security Summit",
                            "Linux ?Security ?Summit(?: ?(?:North ?America|Europe|EU\\b|NA\\b))?",
                            "summit"),
                    exact("DebConf", "\\bDebConf ?\\d{0,2}\\b", "debconf"),
                    exact("GUADEC", "\\bGUADEC\\b", "guadec"),
                    exact("Akademy", "\\bAkademy\\b", "akademy"),
                    exact("Everything Open", "Everything Open conference", "everything open"),
                    exact("All Systems Go!", "All Systems Go!?", "all systems go"),
                    exact("GNU Tools Cauldron", "GNU ?(?:Tools )?Cauldron", "cauldron"),
                    exact("LibrePlanet", "\\bLibrePlanet\\b", "libreplanet"),
                    exact("KVM Forum", "KVM ?Forum", "forum"),
                    exact(
                            "LinuxCon",
                            "\\bLinuxCon(?: ?(?:Europe|Japan|North America))?\\b",
                            "linuxcon"),
                    exact(
                            "Linux Foundation Collaboration Summit",
                            "Collaboration ?Summit",
                            "summit"),
                    exact(
                            "Realtime Linux Workshop",
                            "real-?time ?Linux ?(?:mini-?)?(?:summit|workshop)",
                            "summit",
                            "workshop"),
                    exact("Tracing Summit", "Tracing ?Summit", "tracing"),
                    exact("Ottawa Linux Symposium", "(?:Ottawa )?Linux Symposium", "symposium"),
                    exact("Linaro Connect", "Linaro ?Connect", "linaro"),
                    exact("Vault", "Vault (?:conference|storage)", "vault"),
                    exact("Flock", "\\bFlock(?: to Fedora)? (?:conference|20\\d\\d)", "flock"),
                    exact("BPF workshop", "\\bBPF ?(?:workshop|conference|summit)\\b", "bpf"),
                    exact("FOSS Backstage", "FOSS Backstage", "backstage"),
                    exact("CppCon", "\\bCppCon\\b", "cppcon"),
                    exact("GopherCon", "\\bGopherCon\\b", "gophercon"),
                    exact("OSCON", "\\bOSCON\\b", "oscon"),
                    exact("LinuxFest Northwest", "LinuxFest ?Northwest", "linuxfest"),
                    exact("Git Merge", "Git ?Merge (?:conference|20\\d\\d)", "merge"),
                    exact("USENIX", "\\bUSENIX\\b", "usenix"));

    private static KnownEvent exact(String name, String words, String... signs) {
        return new KnownEvent(name, List.of(signs), compile(words, Pattern.CASE_INSENSITIVE), true);
    }

    private static KnownEvent cased(String name, String words, String... signs) {
        return new KnownEvent(name, List.of(signs), compile(words, 0), true);
    }

    private static Pattern compile(String words, int flags) {
        return Pattern.compile(
                "(?:(?<before>20\\d\\d) ?)?(?:"
                        + words
                        + ")(?:,? ?(?:in )?\\(?(?<after>20\\d\\d)\\)?)?",
                flags);
    }

    /** Whether the pattern needs to be tried on a text, given in lower case. */
    boolean mayBeIn(String lower) {
        return signs.stream().anyMatch(lower::contains);
    }

    /** The name with the year; LSFMM has had a BPF track, and BPF in its name, since 2019. */
    String label(String year, String printed) {
        String label = name;
        if (name.equals(SUMMIT)) {
            boolean late = !year.isEmpty() && Integer.parseInt(year) >= 2020;
            label = late || printed.contains("BPF") ? "LSFMM+BPF" : "LSFMM";
        }
        return year.isEmpty() ? label : label + " " + year;
    }
}
