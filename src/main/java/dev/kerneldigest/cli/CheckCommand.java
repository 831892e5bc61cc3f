package dev.kerneldigest.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code check}: what the bot needs, each thing in a line: well, or what is wrong with it. */
@Command(
        name = "check",
        description = {
            "Looks at settings, database, sources, token and permissions: ok, or why not.",
            "Says what mends what is wrong. Changes nothing and posts nothing."
        },
        footer = {
            "",
            "Examples:",
            "  DISCORD_TOKEN_FILE=token kernel-digest check",
            "  kernel-digest check --offline && echo \"may be started\""
        },
        mixinStandardHelpOptions = true)
public final class CheckCommand implements Callable<Integer> {
    private final Examination examination;
    private final boolean colour;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--offline",
            description =
                    "Asks neither sources nor Discord: tells how the sources were when last polled.")
    private boolean offline;

    /** Looks at one thing after the other. */
    @FunctionalInterface
    public interface Examination {
        /**
         * Tells each verdict as it is known.
         *
         * @param offline whether nothing but this machine and the database is asked
         */
        void run(boolean offline, Consumer<Verdict> verdicts) throws Exception;
    }

    /**
     * Made by Main.
     *
     * @param colour whether standard output is a terminal whose reader wants colours
     */
    public CheckCommand(Examination examination, boolean colour) {
        this.examination = examination;
        this.colour = colour;
    }

    /** 0 when nothing is wrong, else 1. */
    @Override
    public Integer call() throws Exception {
        Tally tally = new Tally(spec.commandLine().getOut(), colour);
        examination.run(offline, tally);
        tally.sum();
        return tally.wrong == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    /** Prints and counts. */
    private static final class Tally implements Consumer<Verdict> {
        private static final String GREEN = "\u001b[32m";
        private static final String YELLOW = "\u001b[33m";
        private static final String RED = "\u001b[1;31m";
        private static final String PLAIN = "\u001b[0m";

        private final PrintWriter out;
        private final boolean colour;
        private int wrong;

        private Tally(PrintWriter out, boolean colour) {
            this.out = out;
            this.colour = colour;
        }

        @Override
        public void accept(Verdict verdict) {
            String mark =
                    switch (verdict) {
                        case Verdict.Well _ -> mark("ok   ", GREEN);
                        case Verdict.Note _ -> mark("note ", YELLOW);
                        case Verdict.Wrong _ -> {
                            wrong++;
                            yield mark("WRONG", RED);
                        }
                    };
            out.println(mark + "  " + plain(verdict.on() + ": " + verdict.says()));
            out.flush();
        }

        private String mark(String word, String tint) {
            return colour ? tint + word + PLAIN : word;
        }

        private void sum() {
            out.println();
            out.println(
                    switch (wrong) {
                        case 0 -> "Nothing is wrong.";
                        case 1 -> "One thing is wrong.";
                        default -> wrong + " things are wrong.";
                    });
            out.flush();
        }

        /** Without letters that would steer a terminal: servers and feeds call themselves so. */
        private static String plain(String text) {
            return text.replaceAll("\\p{Cc}|\\p{Cf}", " ");
        }
    }
}
