package dev.kerneldigest.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program without a command: says which there are. */
@Command(
        name = "kernel-digest",
        description = "A Discord bot that reads Linux-kernel news so that people don't have to.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Begin with \"demo\": it needs no token, no network and no settings.",
            "Settings: KERNEL_DIGEST_CONFIG (a folder), KERNEL_DIGEST_DB (a JDBC URL), DISCORD_TOKEN;",
            "KERNEL_DIGEST_LOG=DEBUG says more on standard error."
        })
public final class KernelDigestCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
