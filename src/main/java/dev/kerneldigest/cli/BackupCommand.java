package dev.kerneldigest.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup}: the database into one file, while the bot runs or not. */
@Command(
        name = "backup",
        description = {
            "Writes the database into one file, whether the bot runs or not.",
            "For PostgreSQL it says how pg_dump does that."
        },
        footer = {"", "Example:", "  kernel-digest backup before-upgrade.zip"},
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {
    private final Work work;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "What to write; must not exist.")
    private Path file = Path.of("");

    /** Makes a backup, or puts one back. */
    @FunctionalInterface
    public interface Work {
        /** What was done, in a sentence. */
        String with(Path file) throws Exception;
    }

    /** Made by Main. */
    public BackupCommand(Work work) {
        this.work = work;
    }

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        out.println(work.with(file));
        out.flush();
        return 0;
    }
}
