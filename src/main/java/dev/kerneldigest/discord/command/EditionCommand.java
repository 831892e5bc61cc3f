package dev.kerneldigest.discord.command;

import dev.kerneldigest.delivery.EditionId;
import dev.kerneldigest.delivery.Editions;
import dev.kerneldigest.delivery.PublishedEdition;
import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Dossier;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.NewsList;
import dev.kerneldigest.digest.SecurityFilter;
import dev.kerneldigest.digest.SecurityTable;
import dev.kerneldigest.digest.Stories;
import dev.kerneldigest.digest.Story;
import dev.kerneldigest.digest.Unshown;
import dev.kerneldigest.digest.WhyList;
import dev.kerneldigest.topic.TopicCatalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/**
 * What the buttons below a published digest tell: the stories without room, the table of security
 * updates, and why its stories are in it. Nobody types it. Safe for many threads.
 *
 * <p>It tells of digests of the channel only that it is asked in: who presses there sees it. An id
 * of another one, which nobody but a forger has, tells nothing.
 */
public final class EditionCommand implements SlashCommand {
    private static final String ID = "id";
    private static final int MOST_PAGES = 20;

    private final Editions editions;
    private final Explainer explainer;
    private final NewsList list;
    private final WhyList reasons;

    public EditionCommand(Editions editions, TopicCatalogue catalogue, Explainer explainer) {
        this.editions = editions;
        this.explainer = explainer;
        this.list = new NewsList(catalogue);
        this.reasons = new WhyList(catalogue);
    }

    @Override
    public SlashCommandData declaration() {
        return Declarations.forAll("edition", "What the buttons below a digest tell")
                .addSubcommands(
                        Stream.of("more", "details", "why")
                                .map(name ->
                                        new SubcommandData(name, "Of a digest")
                                                .addOptions(Declarations.words(ID, "Which one")))
                                .toList());
    }

    @Override
    public boolean isTyped() {
        return false;
    }

    @Override
    public Reply answer(Invocation invocation) {
        Optional<PublishedEdition> edition =
                edition(invocation).filter(one -> one.channel().equals(invocation.here().id()));
        if (edition.isEmpty()) {
            return Reply.text(invocation.answers().say("edition.unknown"));
        }
        List<Message> pages =
                switch (invocation.subcommand()) {
                    case "more" -> more(edition.get(), invocation);
                    case "details" -> details(edition.get().request(), invocation);
                    default -> why(edition.get(), invocation);
                };
        return pages.isEmpty()
                ? Reply.text(invocation.answers().say("edition.none"))
                : new Reply.Messages(
                        pages, Instant.EPOCH, Map.of(ID, edition.get().id().toString()));
    }

    /** The digest whose button was pressed; for a page of this answer, the one it names. */
    private Optional<PublishedEdition> edition(Invocation invocation) {
        Optional<String> named = invocation.options().text(ID);
        if (named.isPresent()) {
            return named.filter(id -> id.matches("\\d{1,18}"))
                    .flatMap(id -> editions.find(new EditionId(Long.parseLong(id))));
        }
        return invocation
                .pressed()
                .message()
                .flatMap(message -> editions.ofMessage(invocation.here().id(), message));
    }

    private List<Message> more(PublishedEdition edition, Invocation invocation) {
        List<Story> stories = Unshown.of(edition.request(), edition.pages());
        return stories.isEmpty()
                ? List.of()
                : list.write(
                        invocation.answers().say("edition.more"),
                        stories,
                        Map.of(),
                        today(edition),
                        MOST_PAGES,
                        invocation.pages());
    }

    private static List<Message> details(DigestRequest request, Invocation invocation) {
        return new SecurityTable(request.items(), SecurityFilter.ALL, request.zone())
                .write(invocation.pages());
    }

    private List<Message> why(PublishedEdition edition, Invocation invocation) {
        List<Dossier> dossiers =
                Stories.of(edition.request().items()).stream()
                        .map(story -> explainer.explain(story.lead(), story.others()))
                        .toList();
        return dossiers.isEmpty() ? List.of() : reasons.write(dossiers, invocation.pages());
    }

    private static LocalDate today(PublishedEdition edition) {
        return LocalDate.ofInstant(edition.request().until(), edition.request().zone());
    }
}
