package dev.kerneldigest.store;

import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Mail;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.StoryKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Cuts an item to what columns take, so that no feed can make its poll fail for ever; an honest
 * item stays as it is.
 */
final class FittingItem {
    /** Characters of a web address that are kept; a longer one leads nowhere. */
    private static final int URL = 10_000;

    /** Characters over all elements of a list. */
    private static final int LIST = 40_000;

    /** Characters of a kind's facts as JSON; an item with more is an article. */
    private static final int FACTS = 100_000;

    private FittingItem() {}

    static NewsItem of(NewsItem item) {
        return new NewsItem(
                new ItemKey(key(item.key().value())),
                item.source(),
                draft(item.draft()),
                reading(item.reading()),
                item.topics(),
                SqlTypes.stored(item.seen()));
    }

    private static Draft draft(Draft draft) {
        return new Draft(
                StorableText.of(draft.source(), StorableText.LINE),
                StorableText.of(draft.title(), StorableText.LINE),
                StorableText.of(draft.text(), StorableText.BODY),
                texts(draft.bold()),
                cut(
                        draft.links(),
                        link -> link.anchor().length() + link.target().toString().length()),
                draft.url().filter(url -> url.toString().length() <= URL),
                draft.date(),
                draft.mail().map(FittingItem::mail));
    }

    private static Mail mail(Mail mail) {
        return new Mail(
                StorableText.of(mail.id(), StorableText.LINE),
                StorableText.of(mail.author(), StorableText.LINE),
                mail.parent().map(parent -> StorableText.of(parent, StorableText.LINE)));
    }

    private static Reading reading(Reading reading) {
        return new Reading(
                kind(reading.kind()),
                StorableText.of(reading.title(), StorableText.LINE),
                reading.paid(),
                reading.free(),
                StorableText.of(reading.gist(), StorableText.LINE),
                texts(reading.events()),
                texts(reading.versions()),
                texts(reading.cves()),
                cut(
                        each(reading.keys(), key -> new StoryKey(key(key.value()))),
                        key -> key.value().length()));
    }

    private static Kind kind(Kind kind) {
        return Json.write(KindJson.write(kind)).length() <= FACTS ? kind : new Kind.Article();
    }

    private static String key(String key) {
        return key.length() <= StorableText.LINE
                ? StorableText.of(key, key.length())
                : StorableText.key(key);
    }

    private static List<String> texts(List<String> texts) {
        return cut(each(texts, text -> StorableText.of(text, LIST)), String::length);
    }

    private static <T> List<T> each(List<T> list, Function<T, T> change) {
        return list.stream().map(change).toList();
    }

    /** The first elements, as many as fit into {@link #LIST} characters. */
    private static <T> List<T> cut(List<T> list, ToIntFunction<T> length) {
        List<T> kept = new ArrayList<>();
        int room = LIST;
        for (T element : list) {
            room -= length.applyAsInt(element);
            if (room < 0) {
                return kept;
            }
            kept.add(element);
        }
        return kept;
    }
}
