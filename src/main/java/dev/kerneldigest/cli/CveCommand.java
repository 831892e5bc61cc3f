package dev.kerneldigest.cli;

import dev.kerneldigest.cve.CvePapers;
import dev.kerneldigest.cve.CveTopics;
import dev.kerneldigest.cve.UnreadableCveException;
import dev.kerneldigest.news.KernelVersion;
import dev.kerneldigest.news.KernelVersionWords;
import dev.kerneldigest.news.KernelVersionWords.Spoken;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cve}: shows what is read in CVE mails and records, as JSON lines. */
@Command(
        name = "cve",
        description = "Shows what the program reads in kernel CVE mails (mbox) or CVE records.",
        footer = {
            "",
            "Examples:",
            "  kernel-digest cve CVE-2024-26581.json",
            "  kernel-digest cve --affects 6.1.70 cves.mbox | jq 'select(.affected)'"
        },
        mixinStandardHelpOptions = true)
public final class CveCommand implements Callable<Integer> {
    private final Supplier<CveTopics> topics;
    private final PrintStream out;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--affects",
            paramLabel = "V",
            description = "Says whether this upstream kernel is affected, e.g. 6.1.70 or 6.4-rc2.")
    private @Nullable String affects;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Mails or records.")
    private List<String> files = List.of();

    /**
     * Made by Main.
     *
     * @param topics asked for once, when the command runs
     */
    public CveCommand(Supplier<CveTopics> topics, PrintStream out) {
        this.topics = topics;
        this.out = out;
    }

    /** 0 when anything could be read, else 1. */
    @Override
    public Integer call() throws IOException {
        CveJson lines = new CveJson(topics.get(), Optional.ofNullable(affects).map(this::version));
        int read = 0;
        for (String file : files) {
            read += show(file, lines);
        }
        out.flush();
        if (read == 0) {
            spec.commandLine()
                    .getErr()
                    .println("cve: no file has a kernel CVE in it; the reasons are above");
        }
        return read > 0 ? 0 : 1;
    }

    private int show(String file, CveJson lines) throws IOException {
        try {
            byte[] content = Files.readAllBytes(Path.of(file));
            List<CvePapers.Paper> papers = CvePapers.read(file, content);
            for (CvePapers.Paper paper : papers) {
                out.println(lines.line(file, paper.cve()));
            }
            return papers.size();
        } catch (UnreadableCveException unreadable) {
            String reason = Objects.requireNonNullElse(unreadable.getMessage(), "unreadable");
            out.println(CveJson.error(file, reason));
        } catch (NoSuchFileException missing) {
            out.println(CveJson.error(file, "cannot be read: no such file"));
        } catch (IOException | InvalidPathException unreadable) {
            out.println(CveJson.error(file, "cannot be read: " + unreadable));
        }
        return 0;
    }

    private KernelVersion version(String printed) {
        return KernelVersionWords.read(printed)
                .filter(Spoken.Numbered.class::isInstance)
                .map(spoken -> ((Spoken.Numbered) spoken).version())
                .orElseThrow(() ->
                        new ParameterException(
                                spec.commandLine(),
                                "--affects is \""
                                        + printed
                                        + "\", which is no kernel version: 6.1.70, 6.4-rc2 and"
                                        + " 6.8.0-45-generic are some"));
    }
}
