package dev.kerneldigest;

import dev.kerneldigest.config.SettingsException;
import dev.kerneldigest.store.DatabaseException;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong and gives the exit code: 2 for wrong settings, 1 for failed work. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed)
            throws Exception {
        if (failure instanceof SettingsException mistakes) {
            line.getErr().println("The settings cannot be used:");
            mistakes.problems().forEach(problem -> line.getErr().println("  " + problem));
            return CommandLine.ExitCode.USAGE;
        }
        if (failure instanceof DatabaseException || failure instanceof IOException) {
            line.getErr().println(line.getCommandName() + ": " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        // A bug: the stack trace is what the one who mends it needs.
        throw failure;
    }
}
