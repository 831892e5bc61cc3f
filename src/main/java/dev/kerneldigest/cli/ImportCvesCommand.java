package dev.kerneldigest.cli;

import dev.kerneldigest.cve.CveImport;
import dev.kerneldigest.cve.CvePile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import-cves}: files the kernel's published CVEs, so that look-ups know them all. */
@Command(
        name = "import-cves",
        description = {
            "Files the kernel's published CVEs, so that look-ups know them all.",
            "It reads folders or tar files (.tar, .tar.gz) with CVE records and announcements, as"
                    + " git.kernel.org's security/vulns.git has them. Files what is new or newer;"
                    + " again is no harm."
        },
        footer = {
            "",
            "Examples:",
            "  git clone https://git.kernel.org/pub/scm/linux/security/vulns.git",
            "  kernel-digest import-cves vulns"
        },
        mixinStandardHelpOptions = true)
public final class ImportCvesCommand implements Callable<Integer> {
    private final Supplier<CveImport> imports;
    private final InstantSource clock;
    private final Terminal terminal;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR|TAR", arity = "1..*", description = "Folders or tar files.")
    private List<Path> places = List.of();

    /**
     * Made by Main.
     *
     * @param imports asked for once, when the command runs
     */
    public ImportCvesCommand(Supplier<CveImport> imports, InstantSource clock, Terminal terminal) {
        this.imports = imports;
        this.clock = clock;
        this.terminal = terminal;
    }

    /** 0 when any paper could be read, else 1. */
    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        List<Path> there = places.stream().filter(place -> isThere(place, err)).toList();
        if (there.isEmpty()) {
            return 1;
        }
        CveImport filing = imports.get();
        try (ProgressBar bar = new ProgressBar(err, terminal, clock, "files read", 0)) {
            for (Path place : there) {
                add(place, filing, bar, err);
            }
        }
        return tell(filing.report(), err);
    }

    private static void add(Path place, CveImport filing, ProgressBar bar, PrintWriter err) {
        try {
            filing.add(new CvePile(place), bar::show);
        } catch (IOException unreadable) {
            bar.makeRoom();
            err.println("import-cves: " + place + ": " + unreadable.getMessage());
        }
    }

    private static boolean isThere(Path place, PrintWriter err) {
        boolean there = Files.exists(place);
        if (!there) {
            err.println("import-cves: " + place + ": no such file or folder");
        }
        return there;
    }

    private int tell(CveImport.Report report, PrintWriter err) {
        report.reasons().forEach(reason -> err.println("import-cves: left out " + reason));
        int untold = report.broken() - report.reasons().size();
        if (untold > 0) {
            err.println("import-cves: left out " + untold + " more");
        }
        if (report.files() == 0) {
            err.println(
                    "import-cves: nothing to read there: it takes files like CVE-2024-26581.json"
                            + " and CVE-2024-26581.mbox, in any depth");
            err.flush();
            return 1;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%d files read, %d CVEs: %d new, %d changed; %d files left out%n",
                report.files(),
                report.cves(),
                report.filing().fresh(),
                report.filing().changed(),
                report.broken());
        out.flush();
        err.flush();
        return 0;
    }
}
