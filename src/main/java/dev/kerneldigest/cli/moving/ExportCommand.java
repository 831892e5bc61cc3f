package dev.kerneldigest.cli.moving;

import dev.kerneldigest.feed.Opml;
import dev.kerneldigest.feed.Source;
import dev.kerneldigest.feed.SourceKind;
import dev.kerneldigest.subscription.Belongings;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Moving;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: what servers own as a file, or the sources as a list for feed readers. */
@Command(
        name = "export",
        description = {
            "Writes the settings, subscriptions and feeds of all servers as JSON, which",
            "import takes. Stop the bot first where the database is H2. docs/moving.md",
            "says more."
        },
        footer = {
            "",
            "Examples:",
            "  kernel-digest export servers.json",
            "  kernel-digest export --opml sources.opml"
        },
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {
    private final Supplier<Moving> moving;
    private final Supplier<List<Source>> sources;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--guild",
            paramLabel = "ID",
            converter = GuildIdConverter.class,
            description = "Of this server only.")
    private @Nullable GuildId guild;

    @Option(
            names = "--opml",
            description = "The enabled sources as OPML, or with --guild that server's own feeds.")
    private boolean opml;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "What to write; must not exist. Left out: standard output.")
    private @Nullable Path file;

    /** Makes the command; the suppliers are asked only when it runs. */
    public ExportCommand(Supplier<Moving> moving, Supplier<List<Source>> sources) {
        this.moving = moving;
        this.sources = sources;
    }

    @Override
    public Integer call() throws IOException {
        Optional<GuildId> one = Optional.ofNullable(guild);
        write(opml ? opml(one) : json(one));
        return 0;
    }

    private String json(Optional<GuildId> one) throws IOException {
        List<Belongings> all = belongings(one);
        long orders = all.stream().mapToLong(it -> it.orders().size()).sum();
        long movable =
                all.stream()
                        .flatMap(it -> it.orders().stream())
                        .filter(ServerJson::isMovable)
                        .count();
        say(
                ImportReport.counted(all.size(), "server")
                        + " with "
                        + ImportReport.counted(movable, "subscription"));
        if (orders > movable) {
            say(
                    "followed patch series are left out, %d: they hang on the news of this database, which backup moves with all else"
                            .formatted(orders - movable));
        }
        return ServerJson.write(all);
    }

    private List<Belongings> belongings(Optional<GuildId> one) throws IOException {
        Moving from = moving.get();
        List<Belongings> all =
                one.map(List::of).orElseGet(from::owners).stream()
                        .map(from::of)
                        .filter(it -> !it.isEmpty())
                        .toList();
        if (all.isEmpty()) {
            throw new IOException(
                    one.map(it -> "server " + it + " owns nothing here")
                            .orElse("no server owns anything here: check KERNEL_DIGEST_DB"));
        }
        return all;
    }

    private String opml(Optional<GuildId> one) throws IOException {
        if (one.isPresent()) {
            return Opml.write(
                    "Feeds of server " + one.get(),
                    belongings(one).getFirst().feeds().stream()
                            .map(feed -> new Opml.Outline(feed.name(), feed.url().toString()))
                            .toList());
        }
        List<Source> all = sources.get();
        all.stream()
                .filter(source -> source.kind() == SourceKind.KERNEL_RELEASES)
                .forEach(source -> say(source.id() + " is left out: it is no feed"));
        return Opml.write(
                "Sources of kernel-digest",
                all.stream()
                        .filter(source -> source.kind() != SourceKind.KERNEL_RELEASES)
                        .map(source -> new Opml.Outline(source.name(), source.url().toString()))
                        .toList());
    }

    private void write(String text) throws IOException {
        if (file == null) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            throw new IOException(file + " is there already: name a file that is not", there);
        } catch (FileSystemException refused) {
            throw new IOException(
                    file + " cannot be written: is its folder there, and yours to write to?",
                    refused);
        }
    }

    /** What is no part of the file. */
    private void say(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("export: " + sentence);
        err.flush();
    }
}
