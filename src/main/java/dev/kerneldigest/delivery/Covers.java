package dev.kerneldigest.delivery;

import dev.kerneldigest.digest.DigestRequest;
import dev.kerneldigest.digest.Message;
import dev.kerneldigest.subscription.Rhythm;
import dev.kerneldigest.subscription.Subscription;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Gives the messages of an edition what is the subscription's own: its title, and the mention. */
final class Covers {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern(", HH:mm", Locale.ROOT);

    private Covers() {}

    /**
     * The messages with a title that no other edition in the channel has, and with the role
     * mentioned where there is something to act on.
     */
    static List<Message> of(
            Subscription subscription, List<Message> messages, DigestRequest request) {
        if (messages.isEmpty()) {
            return messages;
        }
        List<Message> covered = new ArrayList<>();
        for (Message message : messages) {
            String title = title(message.cover().title(), subscription, request);
            covered.add(message.withCover(message.cover().titled(title)));
        }
        covered.set(0, pinging(covered.getFirst(), subscription));
        return covered;
    }

    private static Message pinging(Message first, Subscription subscription) {
        if (!first.cover().urgent()) {
            return first;
        }
        return subscription.people().pinged().map(first::pinging).orElse(first);
    }

    private static String title(String title, Subscription subscription, DigestRequest request) {
        if (title.isBlank()) {
            return title;
        }
        boolean severalADay =
                subscription.rhythm() instanceof Rhythm.Immediately
                        || subscription.rhythm() instanceof Rhythm.Hourly;
        String time = severalADay ? TIME.format(request.until().atZone(request.zone())) : "";
        return title + time + " · #" + subscription.id();
    }
}
