package dev.kerneldigest.search;

import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.TopicId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/** An item as the index knows it. Who changes the fields raises {@link #FORMAT}. */
final class ItemDocument {
    /** The form of the documents; an index of another is rebuilt. */
    static final String FORMAT = "1";

    static final String ID = "id";
    static final String NUMBER = "number";
    static final String STORY = "story";
    static final String SEEN = "seen";
    static final String TOPIC = "topic";
    static final String KIND = "kind";
    static final String SOURCE = "source";
    static final String TITLE = "title";
    static final String GIST = "gist";
    static final String TEXT = "text";
    static final String NAMES = "names";

    /** Where words are looked up, and how much a match there is worth. */
    static final Map<String, Float> SEARCHED = Map.of(TITLE, 3f, NAMES, 2f, GIST, 1.5f, TEXT, 1f);

    /** Characters of a text that are indexed; no digest item needs more to be found. */
    private static final int MOST_TEXT = 50_000;

    private ItemDocument() {}

    static Term term(long id) {
        return new Term(ID, Long.toString(id));
    }

    static Document of(ArchivedItem archived) {
        Draft draft = archived.item().draft();
        Reading reading = archived.item().reading();
        Document document = new Document();
        document.add(new StringField(ID, Long.toString(archived.id()), Store.YES));
        document.add(new NumericDocValuesField(NUMBER, archived.id()));
        document.add(new StoredField(STORY, archived.story()));
        document.add(new LongField(SEEN, archived.item().seen().getEpochSecond(), Store.NO));
        document.add(new StringField(KIND, reading.kind().id(), Store.NO));
        document.add(new StringField(SOURCE, archived.item().source().value(), Store.NO));
        for (TopicId topic : archived.item().topics()) {
            document.add(new StringField(TOPIC, topic.value(), Store.NO));
        }
        document.add(new TextField(TITLE, reading.title(), Store.YES));
        document.add(new TextField(GIST, reading.gist(), Store.YES));
        document.add(new TextField(TEXT, head(draft.text()), Store.YES));
        document.add(new TextField(NAMES, names(draft, reading), Store.NO));
        return document;
    }

    /** The hit that a stored document makes. */
    static Hit hit(Document document, float score, Fragment fragment) {
        long id = Long.parseLong(document.get(ID));
        long story = document.getField(STORY).numericValue().longValue();
        return new Hit(id, story, score, fragment);
    }

    /** What people also call an item by, beside the words in it. */
    private static String names(Draft draft, Reading reading) {
        return Stream.of(
                        Stream.of(draft.source()),
                        reading.versions().stream(),
                        reading.cves().stream(),
                        reading.events().stream())
                .flatMap(name -> name)
                .collect(Collectors.joining(", "));
    }

    private static String head(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT);
    }
}
