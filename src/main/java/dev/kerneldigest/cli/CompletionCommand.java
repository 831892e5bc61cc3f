package dev.kerneldigest.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code completion}: a script by which Bash and Zsh complete commands and options. */
@Command(
        name = "completion",
        description = {
            "Prints a script by which Bash and Zsh complete commands and options.",
            "It is for a command that is called kernel-digest: an alias, or a script of yours."
        },
        footer = {
            "",
            "Examples, for ~/.bashrc:",
            "  alias kernel-digest='java -jar /opt/kernel-digest/kernel-digest.jar'",
            "  source <(kernel-digest completion)"
        },
        mixinStandardHelpOptions = true)
public final class CompletionCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
        out.flush();
        return ExitCode.OK;
    }
}
