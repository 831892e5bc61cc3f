package dev.kerneldigest.news;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A conference that news report from.
 *
 * @param name what it is called here, without the year
 * @param pattern finds it; the groups {@code before} and {@code after} are a year beside the name
 * @param isYearly whether it is one of a kind in a year, so that "the 2023 event" dates it
 */
record KnownEvent(String name, Pattern pattern, boolean isYearly) {
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
                                    + "){1,3},? ?(?:summit|workshop)(?: ?\\((?:20\\d\\d )?LSF[^)]{0,12}\\))?"),
                    cased(SUMMIT, "\\bLSF(?:[/ ]?MM)?(?:[+/ &]?BPF)?\\b"),
                    exact(
                            "Linux Plumbers Conference",
                            "Linux ?Plumbers(?: ?Conference| ?Conf)?(?: ?\\(LPC\\))?"),
                    cased("Linux Plumbers Conference", "\\bLPC\\b"),
                    exact(
                            "Maintainers Summit",
                            "(?:Linux ?)?(?:Kernel ?)?Maintainers?['’]? ?Summit"),
                    exact("Kernel Summit", "(?:Linux ?)?Kernel ?(?:Developers['’]? ?)?Summit"),
                    exact(
                            "Open Source Summit Europe",
                            "(?:virtual )?Open[- ]?Source ?Summit ?(?:Europe|EU\\b)"),
                    exact(
                            "Open Source Summit North America",
                            "(?:virtual )?Open[- ]?Source ?Summit ?(?:North ?America|NA\\b)"),
                    exact(
                            "Open Source Summit Japan",
                            "(?:virtual )?Open[- ]?Source ?Summit ?Japan"),
                    exact(
                            "Open Source Summit",
                            "(?:virtual )?Open[- ]?Source ?Summit(?! (?:Europe|North|Japan))"),
                    exact(
                            "Embedded Linux Conference",
                            "Embedded ?Linux ?Conference(?: ?Europe)?(?: ?\\(ELCE?\\))?"),
                    exact("Kernel Recipes", "Kernel ?Recipes"),
                    exact("Kangrejos", "Kangrejos"),
                    exact("FOSDEM", "FOSDEM"),
                    exact("PyCon", "\\bPyCon(?: ?US)?\\b"),
                    exact("EuroPython", "EuroPython"),
                    exact("Python Language Summit", "Python ?Language ?Summit"),
                    exact("RustConf", "\\bRustConf\\b"),
                    exact("RustWeek", "\\bRustWeek\\b"),
                    exact("Netdev", "\\bNetdev ?(?:conference|0x[0-9a-f]{1,2}|\\d\\.\\d)"),
                    exact("Netconf", "\\bNetconf ?20\\d\\d"),
                    exact("XDC", "X\\.Org ?Developers?['’]? ?Conference(?: ?\\(XDC\\))?"),
                    cased("XDC", "\\bXDC\\b"),
                    exact(
                            "OSPM",
                            "(?:Power ?Management ?and ?Scheduling ?in ?the ?Linux ?Kernel(?: ?\\(OSPM\\))?(?: ?(?:summit|conference|workshop))?)"),
                    cased("OSPM", "\\bOSPM\\b"),
                    exact("linux.conf.au", "linux\\.conf\\.au(?: ?\\(LCA\\))?"),
                    cased("SCALE", "\\bSCALE(?: ?\\d{1,2}x)?\\b"),
                    exact("SCALE", "Southern ?California ?Linux ?Expo"),
                    exact(
                            "Linux Security Summit",
                            "Linux ?Security ?Summit(?: ?(?:North ?America|Europe|EU\\b|NA\\b))?"),
                    exact("DebConf", "\\bDebConf ?\\d{0,2}\\b"),
                    exact("GUADEC", "\\bGUADEC\\b"),
                    exact("Akademy", "\\bAkademy\\b"),
                    exact("Everything Open", "Everything Open conference"),
                    exact("All Systems Go!", "All Systems Go!?"),
                    exact("GNU Tools Cauldron", "GNU ?(?:Tools )?Cauldron"),
                    exact("LibrePlanet", "\\bLibrePlanet\\b"),
                    exact("KVM Forum", "KVM ?Forum"),
                    exact("LinuxCon", "\\bLinuxCon(?: ?(?:Europe|Japan|North America))?\\b"),
                    exact("Linux Foundation Collaboration Summit", "Collaboration ?Summit"),
                    exact(
                            "Realtime Linux Workshop",
                            "real-?time ?Linux ?(?:mini-?)?(?:summit|workshop)"),
                    exact("Tracing Summit", "Tracing ?Summit"),
                    exact("Ottawa Linux Symposium", "(?:Ottawa )?Linux Symposium"),
                    exact("Linaro Connect", "Linaro ?Connect"),
                    exact("Vault", "Vault (?:conference|storage)"),
                    exact("Flock", "\\bFlock(?: to Fedora)? (?:conference|20\\d\\d)"),
                    exact("BPF workshop", "\\bBPF ?(?:workshop|conference|summit)\\b"),
                    exact("FOSS Backstage", "FOSS Backstage"),
                    exact("CppCon", "\\bCppCon\\b"),
                    exact("GopherCon", "\\bGopherCon\\b"),
                    exact("OSCON", "\\bOSCON\\b"),
                    exact("LinuxFest Northwest", "LinuxFest ?Northwest"),
                    exact("Git Merge", "Git ?Merge (?:conference|20\\d\\d)"),
                    exact("Git Contributors' Summit", "Git ?Contributors?['’]? ?Summit"),
                    exact("OpenPGP Email Summit", "OpenPGP ?email ?summit"),
                    exact(
                            "Legal and Licensing Workshop",
                            "(?:Free ?Software ?)?Legal ?and ?Licensing ?Workshop(?: ?\\(LLW\\))?"),
                    exact("USENIX", "\\bUSENIX\\b"));

    private static KnownEvent exact(String name, String words) {
        return new KnownEvent(name, compile(words, Pattern.CASE_INSENSITIVE), true);
    }

    private static KnownEvent cased(String name, String words) {
        return new KnownEvent(name, compile(words, 0), true);
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
