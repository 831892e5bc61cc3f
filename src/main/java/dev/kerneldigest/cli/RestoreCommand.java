package dev.kerneldigest.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: a backup back to where no database stands. */
@Command(
        name = "restore",
        description = {
            "Puts a backup back, where no database stands.",
            "The bot that starts on it posts nothing again: it takes what came since the backup as"
                    + " posted."
        },
        footer = {
            "",
            "Example, with the bot stopped:",
            "  mv data/kernel-digest.mv.db data/kernel-digest.mv.db.old",
            "  kernel-digest restore data/backups/kernel-digest-20261122T030000Z.zip"
        },
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {
    private final BackupCommand.Work work;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A backup of backup, or of a night.")
    private Path file = Path.of("");

    /** Made by Main. */
    public RestoreCommand(BackupCommand.Work work) {
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
