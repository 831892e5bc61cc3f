package dev.kerneldigest.cli.moving;

import dev.kerneldigest.subscription.Belongings;
import dev.kerneldigest.subscription.GuildId;
import dev.kerneldigest.subscription.Moving;
import dev.kerneldigest.topic.query.QueryLanguage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: gives servers what a file says, as far as they lack it. */
@Command(
        name = "import",
        description = {
            "Takes what export wrote, a backup of MonitoRSS, or OPML. A server gets all",
            "that the file has for it, or nothing when any of it is wrong; what it has",
            "stays as it is. News counts from now on. Of OPML without --guild the lines",
            "for sources.yaml are printed. docs/moving.md says more."
        },
        footer = {
            "",
            "Examples:",
            "  kernel-digest import servers.json",
            "  kernel-digest import monitorss.json --guild 123456789012345678"
        },
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    private final Supplier<Moving> moving;
    private final Supplier<Here> here;

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "What to take.")
    private Path file = Path.of("");

    @Option(
            names = "--guild",
            paramLabel = "ID",
            converter = GuildIdConverter.class,
            description = "For this server, whosever it was.")
    private @Nullable GuildId guild;

    @Option(
            names = "--channel",
            paramLabel = "OLD=NEW",
            converter = {GuildIdConverter.OfChannel.class, GuildIdConverter.OfChannel.class},
            description = "Post into NEW what went into OLD; several times for several.")
    private Map<Long, Long> channels = new HashMap<>();

    @Option(
            names = "--sources",
            description = "Only print the lines that make sources of its feeds.")
    private boolean sources;

    /** Makes the command; the suppliers are asked only when it runs. */
    public ImportCommand(Supplier<Moving> moving, Supplier<Here> here) {
        this.moving = moving;
        this.here = here;
    }

    /** 0 when nothing was refused, else 1. */
    @Override
    public Integer call() throws IOException {
        MovedFile read = MovedFile.read(file);
        Optional<GuildId> to = Optional.ofNullable(guild);
        boolean nobodys = read instanceof MovedFile.Feeds(FeedList list) && list.guild().isEmpty();
        if (sources || (nobodys && to.isEmpty() && hasNoChannels(read))) {
            return print(read.feeds());
        }
        if (nobodys && to.isEmpty()) {
            throw new IOException(
                    file + " does not say whose it is: name the server with --guild ID");
        }
        List<Incoming> incoming = incoming(read, to);
        Relocation relocation = new Relocation(to, channels);
        int refused = 0;
        boolean changed = false;
        Moving into = moving.get();
        for (Incoming one : incoming) {
            Taken taken = take(relocation.move(one), into);
            refused += taken == Taken.REFUSED ? 1 : 0;
            changed |= taken == Taken.CHANGED;
        }
        if (changed) {
            say("a bot that runs learns of it when it is started again");
        }
        return refused == 0 ? 0 : 1;
    }

    private static boolean hasNoChannels(MovedFile read) {
        return read.feeds().entries().stream().allMatch(entry -> entry.channel().isEmpty());
    }

    /** What became of a server. */
    private enum Taken {
        REFUSED,
        KNOWN,
        CHANGED
    }

    private List<Incoming> incoming(MovedFile read, Optional<GuildId> to) throws IOException {
        Here known = here.get();
        return switch (read) {
            case MovedFile.Feeds(FeedList list) ->
                    List.of(
                            new FeedListReader(known, list.guild().or(() -> to).orElseThrow())
                                    .read(list));
            case MovedFile.Servers(var root) -> {
                try (QueryLanguage language = new QueryLanguage()) {
                    List<Incoming> all = new ServerReader(known, language).read(root);
                    yield to.isPresent() ? List.of(chosen(all, to.get())) : all;
                } catch (IOException refused) {
                    throw new IOException(file + ": " + refused.getMessage(), refused);
                }
            }
        };
    }

    /** The one that is meant when one server gets it. */
    private static Incoming chosen(List<Incoming> all, GuildId to) throws IOException {
        Optional<Incoming> same =
                all.stream().filter(one -> one.name().equals("server " + to)).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (all.size() != 1) {
            throw new IOException(
                    "it has %d servers and not %s: take one out with export --guild ID, and import that"
                            .formatted(all.size(), to));
        }
        return all.getFirst();
    }

    private Taken take(Incoming one, Moving into) {
        if (one.belongings().isEmpty()) {
            return refuse(one.name(), one.refused());
        }
        Belongings belongings = one.belongings().get();
        return switch (into.put(belongings)) {
            case Moving.Outcome.Full(int had, int wanted) ->
                    refuse(
                            one.name(),
                            List.of(
                                    "has %d feeds of its own and would have %d, and 10 are the most: /source remove ends one"
                                            .formatted(had, wanted)));
            case Moving.Outcome.Put put -> {
                PrintWriter out = spec.commandLine().getOut();
                out.println(Incoming.name(belongings) + ": " + ImportReport.of(put));
                one.remarks().forEach(remark -> out.println("  " + remark));
                out.flush();
                yield put.changed() ? Taken.CHANGED : Taken.KNOWN;
            }
        };
    }

    private Taken refuse(String name, List<String> reasons) {
        say(name + " is refused, nothing of it was changed:");
        PrintWriter err = spec.commandLine().getErr();
        reasons.forEach(reason -> err.println("  " + reason));
        err.flush();
        return Taken.REFUSED;
    }

    private int print(FeedList list) {
        PrintWriter out = spec.commandLine().getOut();
        SourceLines lines = new SourceLines(here.get(), this::say);
        list.entries().forEach(entry -> lines.of(entry).ifPresent(out::println));
        out.flush();
        return 0;
    }

    private void say(String sentence) {
        PrintWriter err = spec.commandLine().getErr();
        err.println("import: " + sentence);
        err.flush();
    }
}
