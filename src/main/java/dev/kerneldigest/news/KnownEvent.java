package dev.kerneldigest.news;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A conference that news report from.
 *
 * @param name what it is called here, without the year
 * @param hint a part of the name, in lower case: a text without it is not looked at further
 * @param pattern finds it; the groups {@code before} and {@code after} are a year beside the name
 */
record KnownEvent(String name, String hint, Pattern pattern) {
    private static final String TRACKS = "(?:Storage|File ?systems?|Memory[- ]?Management|MM|BPF)";

    private static final String SUMMIT = "Linux Storage, Filesystem, Memory Management";

    static final List<KnownEvent> ALL =
            List.of(
                    exact(
                            SUMMIT,
                            "stor",
                            "(?:Linux ?)?"
                                    + TRACKS
                                    + "(?:(?:,? ?and ?|, ?|/)"
                                    + TRACKS
                                    + "){1,3},? ?(?:summit|workshop)(?: ?\\((?:20\\d\\d )?LSF[^)]{0,12}\\))?"),
                    cased(SUMMIT, "lsf", "\\bLSF(?:[/ ]?MM)?(?:[+/ &]?BPF)?\\b"),
                    exact(
                            "Linux Plumbers Conference",
                            "plumbers",
                            "Linux ?Plumbers(?: ?Conference| ?Conf)?(?: ?\\(LPC\\))?"),
                    cased("Linux Plumbers Conference", "lpc", "\\bLPC\\b"),
                    exact(
                            "Maintainers Summit",
                            "summit",
                            "(?:Linux ?)?(?:Kernel ?)?Maintainers?['’]? ?Summit"),
                    exact(
                            "Kernel Summit",
                            "summit",
                            "(?:Linux ?)?Kernel ?(?:Developers['’]? ?)?Summit"),
                    exact(
                            "Open Source Summit Europe",
                            "summit",
                            "(?:virtual )?Open[- ]?Source ?Summit ?(?:Europe|EU\\b)"),
                    exact(
                            "Open Source Summit North America",
                            "summit",
                            "(?:virtual )?Open[- ]?Source ?Summit ?(?:North ?America|NA\\b)"),
                    exact(
                            "Open Source Summit Japan",
                            "summit",
                            "(?:virtual )?Open[- ]?Source ?Summit ?Japan"),
                    exact(
                            "Open Source Summit",
                            "summit",
                            "(?:virtual )?Open[- ]?Source ?Summit(?! (?:Europe|North|Japan))"),
                    exact(
                            "Embedded Linux Conference",
                            "conference",
                            "Embedded ?Linux ?Conference(?: ?Europe)?(?: ?\\(ELCE?\\))?"),
                    exact("Kernel Recipes", "recipes", "Kernel ?Recipes"),
                    exact("Kangrejos", "kangrejos", "Kangrejos"),
                    exact("FOSDEM", "fosdem", "FOSDEM"),
                    exact("PyCon", "pycon", "\\bPyCon(?: ?US)?\\b"),
                    exact("EuroPython", "europython", "EuroPython"),
                    exact("Python Language Summit", "summit", "Python ?Language ?Summit"),
                    exact("RustConf", "rustconf", "\\bRustConf\\b"),
                    exact("RustWeek", "rustweek", "\\bRustWeek\\b"),
                    exact(
                            "Netdev",
                            "netdev",
                            "\\bNetdev ?(?:conference|0x[0-9a-f]{1,2}|\\d\\.\\d)"),
                    exact("Netconf", "netconf", "\\bNetconf ?20\\d\\d"),
                    exact(
                            "XDC",
                            "conference",
                            "X\\.Org ?Developers?['’]? ?Conference(?: ?\\(XDC\\))?"),
                    cased("XDC", "xdc", "\\bXDC\\b"),
                    exact(
                            "OSPM",
                            "scheduling",
                            "(?:Power ?Management ?and ?Scheduling ?in ?the ?Linux ?Kernel(?: ?\\(OSPM\\))?(?: ?(?:summit|conference|workshop))?)"),
                    cased("OSPM", "ospm", "\\bOSPM\\b"),
                    exact("linux.conf.au", "conf.au", "linux\\.conf\\.au(?: ?\\(LCA\\))?"),
                    cased("SCALE", "scale", "\\bSCALE(?: ?\\d{1,2}x)?\\b"),
                    exact("SCALE", "california", "Southern ?California ?Linux ?Expo"),
                    exact(
                            "Linux Security Summit",
                            "summit",
                            "Linux ?Security ?Summit(?: ?(?:North ?America|Europe|EU\\b|NA\\b))?"),
                    exact("DebConf", "debconf", "\\bDebConf ?\\d{0,2}\\b"),
                    exact("GUADEC", "guadec", "\\bGUADEC\\b"),
                    exact("Akademy", "akademy", "\\bAkademy\\b"),
                    exact("Everything Open", "everything", "Everything Open conference"),
                    exact("All Systems Go!", "systems", "All Systems Go!?"),
                    exact("GNU Tools Cauldron", "cauldron", "GNU ?(?:Tools )?Cauldron"),
                    exact("LibrePlanet", "libreplanet", "\\bLibrePlanet\\b"),
                    exact("KVM Forum", "forum", "KVM ?Forum"),
                    exact(
                            "LinuxCon",
                            "linuxcon",
                            "\\bLinuxCon(?: ?(?:Europe|Japan|North America))?\\b"),
                    exact(
                            "Linux Foundation Collaboration Summit",
                            "summit",
                            "Collaboration ?Summit"),
                    exact(
                            "Realtime Linux Workshop",
                            "real",
                            "real-?time ?Linux ?(?:mini-?)?(?:summit|workshop)"),
                    exact("Tracing Summit", "summit", "Tracing ?Summit"),
                    exact("Ottawa Linux Symposium", "symposium", "(?:Ottawa )?Linux Symposium"),
                    exact("Linaro Connect", "linaro", "Linaro ?Connect"),
                    exact("Vault", "vault", "Vault (?:conference|storage)"),
                    exact("Flock", "flock", "\\bFlock(?: to Fedora)? (?:conference|20\\d\\d)"),
                    exact("BPF workshop", "bpf", "\\bBPF ?(?:workshop|conference|summit)\\b"),
                    exact("FOSS Backstage", "backstage", "FOSS Backstage"),
                    exact("CppCon", "cppcon", "\\bCppCon\\b"),
                    exact("GopherCon", "gophercon", "\\bGopherCon\\b"),
                    exact("OSCON", "oscon", "\\bOSCON\\b"),
                    exact("LinuxFest Northwest", "linuxfest", "LinuxFest ?Northwest"),
                    exact("Git Merge", "merge", "Git ?Merge (?:conference|20\\d\\d)"),
                    exact("Git Contributors' Summit", "summit", "Git ?Contributors?['’]? ?Summit"),
                    exact("OpenPGP Email Summit", "summit", "OpenPGP ?email ?summit"),
                    exact(
                            "Legal and Licensing Workshop",
                            "licensing",
                            "(?:Free ?Software ?)?Legal ?and ?Licensing ?Workshop(?: ?\\(LLW\\))?"),
                    exact("USENIX", "usenix", "\\bUSENIX\\b"));

    private static KnownEvent exact(String name, String hint, String words) {
        return new KnownEvent(name, hint, compile(words, Pattern.CASE_INSENSITIVE));
    }

    private static KnownEvent cased(String name, String hint, String words) {
        return new KnownEvent(name, hint, compile(words, 0));
    }

    private static Pattern compile(String words, int flags) {
        return Pattern.compile(
                "(?:(?<before>20\\d\\d) ?)?(?:"
                        + words
                        + ")(?:,? ?(?:in )?\\(?(?<after>20\\d\\d)\\)?)?",
                flags);
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
