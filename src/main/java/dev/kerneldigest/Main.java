package dev.kerneldigest;

import dev.kerneldigest.cli.DemoCommand;
import dev.kerneldigest.cli.DigestCommand;
import dev.kerneldigest.cli.KernelDigestCommand;
import dev.kerneldigest.cli.PollCommand;
import dev.kerneldigest.cli.RunCommand;
import dev.kerneldigest.cli.SearchCommand;
import dev.kerneldigest.cli.Terminal;
import dev.kerneldigest.cli.WrongUsage;
import dev.kerneldigest.config.Configuration;
import dev.kerneldigest.digest.TerminalPage;
import dev.kerneldigest.search.NewsIndex;
import dev.kerneldigest.topic.TopicDefinition;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;

/** Reads the command line and settings, builds the objects, starts and stops them. */
public final class Main {
    private static final InstantSource CLOCK = InstantSource.system();

    /** Held, since an unreferenced logger forgets its level; its hint on vectors helps nobody. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private final Map<String, String> environment;
    private final InputStream in;
    private final PrintStream out;
    private final Terminal terminal;
    private final Lifecycle lifecycle = new Lifecycle();

    private Main(Map<String, String> environment, InputStream in, PrintStream out) {
        this.environment = environment;
        this.terminal = Terminal.of(environment);
        this.in = in;
        this.out = out;
    }

    public static void main(String[] arguments) {
        LUCENE.setLevel(Level.SEVERE);
        // Pictures are drawn, never shown, whatever display somebody's session has.
        System.setProperty("java.awt.headless", "true");
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        int code = new Main(System.getenv(), System.in, out).run(arguments);
        out.flush();
        System.exit(code);
    }

    private int run(String[] arguments) {
        CommandLine line = new CommandLine(new KernelDigestCommand());
        line.getCommandSpec().version("kernel-digest " + version());
        new CveTools(this::configuration, lifecycle, CLOCK, out, terminal).addTo(line);
        new DatabaseTools(this::configuration, lifecycle, CLOCK).addTo(line);
        new OperatingTools(this::configuration, environment, CLOCK, terminal.isColoured())
                .addTo(line);
        new ReadingTools(this::topics, lifecycle, in, out).addTo(line);
        line.addSubcommand(new RunCommand(new BotRun(this::configuration, lifecycle)))
                .addSubcommand(demo())
                .addSubcommand(poll())
                .addSubcommand(search())
                .addSubcommand(digest())
                .setOut(writer(out))
                .setErr(writer(System.err))
                .setParameterExceptionHandler(new WrongUsage())
                .setExecutionExceptionHandler(new Failures());
        try (lifecycle) {
            return line.execute(arguments);
        }
    }

    private DemoCommand demo() {
        return new DemoCommand(
                sources -> new DemoNewsroom(sources, environment),
                CLOCK,
                writer(out),
                terminal.isColoured());
    }

    private PollCommand poll() {
        return new PollCommand(
                () -> Sources.enabled(configuration().sources()),
                () -> lifecycle.add(Newsroom.open(configuration())).round(),
                CLOCK,
                terminal);
    }

    private SearchCommand search() {
        return new SearchCommand(
                use -> {
                    Newsroom newsroom = lifecycle.add(Newsroom.open(configuration()));
                    Optional<Path> folder = configuration().settings().index();
                    NewsIndex index =
                            lifecycle.add(NewsIndex.open(folder, newsroom.archive(), CLOCK));
                    index.catchUp();
                    use.accept(newsroom.archive(), index);
                },
                CLOCK);
    }

    private DigestCommand digest() {
        return new DigestCommand(
                () -> TopicDefinitions.catalogue(topics()),
                () -> lifecycle.add(Newsroom.open(configuration())).composingRoom(),
                new TerminalPage(TerminalPage.COLUMNS, terminal.isColoured()),
                CLOCK);
    }

    private List<TopicDefinition> topics() {
        return TopicDefinitions.of(configuration().topics());
    }

    private Configuration configuration() {
        return Configuration.load(environment, Path.of(""));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /** The version of the jar, {@code dev} when there is none. */
    static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }
}
