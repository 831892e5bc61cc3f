package dev.kerneldigest.subscription;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Gap;
import dev.kerneldigest.news.Headline;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.KernelRelease;
import dev.kerneldigest.news.NewsArchive;
import dev.kerneldigest.news.NewsQuery;
import dev.kerneldigest.news.SourceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The archive as a server may read it: of the feeds that servers added for themselves, only its
 * own. Who reads is said by {@link #readBy} for as long as a piece of work takes; whoever forgets
 * to say so reads what is everybody's. Safe for many threads.
 */
public final class ServerNews implements NewsArchive {
    private static final ScopedValue<GuildId> READER = ScopedValue.newInstance();

    private final NewsArchive archive;
    private final Function<GuildId, Map<SourceId, Instant>> own;

    /**
     * Makes a view.
     *
     * @param archive all there is
     * @param own the custom sources of a server, see {@link CustomFeeds#added}
     */
    public ServerNews(NewsArchive archive, Function<GuildId, Map<SourceId, Instant>> own) {
        this.archive = archive;
        this.own = own;
    }

    /** Does work for a server, or for a person by {@link GuildId#of(UserId)}. */
    public static <T> T readBy(GuildId reader, Supplier<T> work) {
        return ScopedValue.where(READER, reader).call(work::get);
    }

    /** For whom is worked just now. */
    public static Optional<GuildId> reader() {
        return READER.isBound() ? Optional.of(READER.get()) : Optional.empty();
    }

    /** The same question, asked by who reads: a look-up goes back to before a feed was added. */
    public NewsQuery asRead(NewsQuery query) {
        return query.seeing(
                own().stream().collect(Collectors.toMap(source -> source, _ -> Instant.EPOCH)));
    }

    @Override
    public List<ArchivedItem> find(NewsQuery query) {
        return archive.find(asRead(query));
    }

    @Override
    public Optional<ArchivedItem> item(long id) {
        return archive.item(id).filter(item -> !seen(List.of(item)).isEmpty());
    }

    @Override
    public List<ArchivedItem> items(Collection<Long> ids) {
        return seen(archive.items(ids));
    }

    @Override
    public List<ArchivedItem> ofStory(long story) {
        return seen(archive.ofStory(story));
    }

    @Override
    public List<ArchivedItem> thread(long first) {
        return seen(archive.thread(first));
    }

    @Override
    public Set<Long> movedThreads(Instant since) {
        return archive.movedThreads(since);
    }

    @Override
    public List<ArchivedItem> freed(LocalDate first, LocalDate last) {
        return seen(archive.freed(first, last));
    }

    @Override
    public List<ArchivedItem> after(long id, int most) {
        return seen(archive.after(id, most));
    }

    @Override
    public Map<ItemKey, Headline> known(Collection<ItemKey> keys) {
        return archive.known(keys);
    }

    @Override
    public List<Gap> gaps(Instant from, Instant until) {
        return archive.gaps(from, until);
    }

    @Override
    public List<KernelRelease> kernels() {
        return archive.kernels();
    }

    /** Most have nothing to hide, and then nobody is asked whose it is. */
    private List<ArchivedItem> seen(List<ArchivedItem> items) {
        if (items.stream().noneMatch(item -> item.item().source().isCustom())) {
            return items;
        }
        Set<SourceId> own = own();
        return items.stream()
                .filter(item ->
                        !item.item().source().isCustom() || own.contains(item.item().source()))
                .toList();
    }

    private Set<SourceId> own() {
        return reader().map(own).map(Map::keySet).orElse(Set.of());
    }
}
