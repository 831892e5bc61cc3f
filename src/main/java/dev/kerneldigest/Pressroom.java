package dev.kerneldigest;

import dev.kerneldigest.config.Settings;
import dev.kerneldigest.delivery.Backfill;
import dev.kerneldigest.delivery.CorrectionDesk;
import dev.kerneldigest.delivery.EditionDesk;
import dev.kerneldigest.delivery.Newsflash;
import dev.kerneldigest.delivery.Outbox;
import dev.kerneldigest.digest.DigestComposer;
import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.digest.MessageWriter;
import dev.kerneldigest.store.SqlArrivals;
import dev.kerneldigest.store.SqlEditions;
import dev.kerneldigest.store.SqlOutbox;
import dev.kerneldigest.store.SqlSubscriptions;
import dev.kerneldigest.subscription.GuildSettings;
import dev.kerneldigest.subscription.Selection;
import dev.kerneldigest.subscription.Subscriptions;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** The writing half of the program, from the archive to the outbox; built by hand. */
final class Pressroom implements AutoCloseable {
    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final Selection selection;
    private final DigestComposer composer;
    private final EditionDesk desk;
    private final Newsflash newsflash;
    private final Backfill backfill;

    Pressroom(Newsroom newsroom, Settings.ServerDefaults servers, InstantSource clock) {
        subscriptions =
                new SqlSubscriptions(
                        newsroom.database(),
                        guild ->
                                new GuildSettings(
                                        guild, servers.zone(), servers.hour(), servers.weekday()));
        outbox = new SqlOutbox(newsroom.database());
        if (!newsroom.database().isShared()) {
            outbox.release();
        }
        selection = new Selection(newsroom.catalogue(), newsroom::own);
        composer = newsroom.composer();
        Function<DigestRequest, List<Message>> press = press(MessageWriter.withButtons());
        desk = new EditionDesk(newsroom.archive(), subscriptions, selection, outbox, press, clock);
        CorrectionDesk corrections =
                new CorrectionDesk(
                        new SqlEditions(newsroom.database()), subscriptions, press, clock);
        newsflash = new Newsflash(desk, corrections, new SqlArrivals(newsroom.database()));
        backfill = new Backfill(newsroom.archive(), selection, outbox, desk, clock);
    }

    /** Composes and writes a digest; no message when there is nothing to say. */
    Function<DigestRequest, List<Message>> press(MessageWriter writer) {
        return request -> composer.compose(request).map(writer::write).orElse(List.of());
    }

    /**
     * Serves when somebody asks for it.
     *
     * @param courier sends out what went into the outbox
     */
    FrontDesk frontDesk(Runnable courier) {
        return new FrontDesk(desk, backfill, subscriptions, courier);
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    Outbox outbox() {
        return outbox;
    }

    Selection selection() {
        return selection;
    }

    EditionDesk desk() {
        return desk;
    }

    Newsflash newsflash() {
        return newsflash;
    }

    @Override
    public void close() {
        selection.close();
    }
}
