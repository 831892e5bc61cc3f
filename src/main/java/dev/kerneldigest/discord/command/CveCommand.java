package dev.kerneldigest.discord.command;

import dev.kerneldigest.cve.CveFindings;
import dev.kerneldigest.cve.CveQuery;
import dev.kerneldigest.cve.CveRecords;
import dev.kerneldigest.cve.FiledCve;
import dev.kerneldigest.cve.KernelCve;
import dev.kerneldigest.digest.CveCard;
import dev.kerneldigest.digest.CveList;
import dev.kerneldigest.news.KernelVersionWords;
import dev.kerneldigest.news.KernelVersionWords.Spoken;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** {@code /cve}: the kernel's CVEs, and which of them a kernel has. Safe for many threads. */
public final class CveCommand implements SlashCommand {
    private static final String SHOW = "show";
    private static final String CHECK = "check";
    private static final String RECENT = "recent";
    private static final String ID = "id";
    private static final String VERSION = "version";

    /** Choices that Discord shows (Discord docs, "Application Commands"). */
    private static final int MOST_CHOICES = 25;

    private final CveRecords records;
    private final NewsArchive archive;
    private final TopicCatalogue catalogue;
    private final InstantSource clock;
    private final CveCard card;
    private final CveList list;

    public CveCommand(
            CveRecords records,
            NewsArchive archive,
            TopicCatalogue catalogue,
            InstantSource clock) {
        this.records = records;
        this.archive = archive;
        this.catalogue = catalogue;
        this.clock = clock;
        this.card = new CveCard(catalogue);
        this.list = new CveList(catalogue);
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forAll("cve", "Vulnerabilities (CVEs) of the kernel")
                .addSubcommands(
                        new SubcommandData(SHOW, "All about a CVE")
                                .addOptions(
                                        Declarations.completed(ID, "A CVE, like CVE-2024-26581")
                                                .setRequired(true),
                                        Declarations.toAll()),
                        new SubcommandData(CHECK, "Which CVEs affect a kernel")
                                .addOptions(
                                        Declarations.completed(
                                                        VERSION, "As uname -r prints it, or 6.1.70")
                                                .setRequired(true),
                                        topic(),
                                        severity(),
                                        Declarations.completed(ID, "Whether this one affects it"),
                                        Declarations.toAll()),
                        new SubcommandData(RECENT, "The newest CVEs")
                                .addOptions(
                                        topic(),
                                        severity(),
                                        Declarations.words(
                                                CveOptions.SINCE,
                                                "12h, 7d, 2w or a date like 2026-11-23"),
                                        Declarations.toAll()));
    }

    private static OptionData topic() {
        return Declarations.completed(TopicOption.NAME, "A topic, or several with commas");
    }

    private static OptionData severity() {
        return Declarations.completed(
                CveOptions.SEVERITY, "As bad at least: low, medium, high, critical");
    }

    @Override
    public String example() {
        return "/cve check version:6.1.70 topic:net severity:high";
    }

    @Override
    public Reply answer(Invocation invocation) {
        try {
            Optional<CveRecords.Stock> stock = records.stock();
            if (stock.isEmpty()) {
                return Reply.text(invocation.answers().say("cve.empty"));
            }
            return switch (invocation.subcommand()) {
                case SHOW ->
                        Reply.of(card.write(find(invocation, stock.get()), invocation.pages()));
                case CHECK -> check(invocation, stock.get());
                default -> recent(invocation, stock.get());
            };
        } catch (MistakeException mistake) {
            return mistake.reply(invocation);
        }
    }

    private Reply check(Invocation invocation, CveRecords.Stock stock) throws MistakeException {
        String given = invocation.options().text(VERSION).orElse("");
        Spoken.Numbered version = version(given);
        if (invocation.options().text(ID).isPresent()) {
            return Reply.of(card.answer(find(invocation, stock), version, invocation.pages()));
        }
        CveOptions options = new CveOptions(invocation.options(), catalogue, clock);
        CveFindings found = records.find(options.query().affecting(version.version()));
        if (found.listed() + found.notScored() + found.undecided() == 0) {
            return Reply.text(
                    invocation
                            .answers()
                            .say(
                                    "cve.noneAffects",
                                    stock.cves(),
                                    day(stock),
                                    version.version().toString()));
        }
        return list(
                new CveList.Question(Optional.of(version), options.narrowed()),
                found,
                stock,
                invocation);
    }

    private Reply recent(Invocation invocation, CveRecords.Stock stock) throws MistakeException {
        CveOptions options = new CveOptions(invocation.options(), catalogue, clock);
        CveQuery query = options.query();
        CveFindings found = records.find(query);
        if (found.newest().isEmpty()) {
            return Reply.text(invocation.answers().say("cve.none"));
        }
        return list(
                new CveList.Question(Optional.empty(), options.narrowed()),
                found,
                stock,
                invocation);
    }

    private Reply list(
            CveList.Question question,
            CveFindings found,
            CveRecords.Stock stock,
            Invocation invocation) {
        return new Reply.Messages(list.write(question, found, stock, invocation.pages()));
    }

    private FiledCve find(Invocation invocation, CveRecords.Stock stock) throws MistakeException {
        String given = invocation.options().text(ID).orElse("");
        String id = CveOptions.id(given);
        if (!KernelCve.isId(id)) {
            throw MistakeException.of("mistake.cve", Code.inline(given));
        }
        return records.find(id)
                .orElseThrow(() ->
                        MistakeException.of("mistake.unknownCve", id, stock.cves(), day(stock)));
    }

    private static String day(CveRecords.Stock stock) {
        return LocalDate.ofInstant(stock.asOf(), ZoneOffset.UTC).toString();
    }

    private static Spoken.Numbered version(String given) throws MistakeException {
        Spoken spoken =
                KernelVersionWords.read(given)
                        .orElseThrow(
                                () -> MistakeException.of("mistake.version", Code.inline(given)));
        return switch (spoken) {
            case Spoken.Numbered numbered -> numbered;
            case Spoken.Next next -> throw MistakeException.of("mistake.nextCve", next.toString());
        };
    }

    private static boolean isNumbered(String version) {
        return KernelVersionWords.read(version)
                .filter(Spoken.Numbered.class::isInstance)
                .isPresent();
    }

    @Override
    public List<Choice> complete(Completion completion) {
        return switch (completion.option()) {
            case TopicOption.NAME -> new TopicOption(catalogue).choices(completion, true);
            case CveOptions.SEVERITY -> CveOptions.severities(completion.typed());
            case VERSION ->
                    Nearest.holding(
                                    completion.typed(),
                                    archive.kernels().stream()
                                            .map(kernel -> kernel.version())
                                            .distinct()
                                            .toList())
                            .stream()
                            .filter(version -> isNumbered(version))
                            .map(Choice::of)
                            .toList();
            case ID ->
                    records.idsLike(CveOptions.beginning(completion.typed()), MOST_CHOICES).stream()
                            .map(Choice::of)
                            .toList();
            default -> List.of();
        };
    }
}
