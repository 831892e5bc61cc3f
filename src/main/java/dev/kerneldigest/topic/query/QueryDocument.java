package dev.kerneldigest.topic.query;

import dev.kerneldigest.news.Kind;
import dev.kerneldigest.news.Mail;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.TopicId;
import dev.kerneldigest.topic.Topic;
import dev.kerneldigest.topic.TopicCatalogue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;

/** An item as queries see it, whichever way they are asked. Immutable. */
final class QueryDocument {
    /** An update of a package by a distribution: {@code debian/openssl}. */
    private static final String UPDATE = "update";

    /** Characters of a text that are looked at, as in the archive's full-text search. */
    private static final int MOST_TEXT = 50_000;

    private final TopicCatalogue catalogue;

    QueryDocument(TopicCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What to look an update up by. */
    static Term update(String distro, String name, boolean begins) {
        return new Term(begins ? UPDATE + QueryAnalyzer.BEGINNINGS : UPDATE, distro + "/" + name);
    }

    Document of(NewsItem item) {
        Reading reading = item.reading();
        Document document = new Document();
        prose(document, QueryField.TITLE, reading.title());
        prose(document, QueryField.TEXT, reading.title());
        prose(document, QueryField.TEXT, reading.gist());
        prose(document, QueryField.TEXT, head(item.draft().text()));
        reading.events().forEach(event -> prose(document, QueryField.EVENT, event));
        topics(item.topics()).forEach(name -> value(document, QueryField.TOPIC, name));
        value(document, QueryField.KIND, reading.kind().id());
        Set<String> sources =
                new LinkedHashSet<>(List.of(item.source().value(), item.draft().source()));
        sources.forEach(name -> value(document, QueryField.SOURCE, name));
        authors(item).forEach(name -> value(document, QueryField.AUTHOR, name));
        reading.versions().forEach(version -> value(document, QueryField.VERSION, version));
        reading.cves().forEach(cve -> value(document, QueryField.CVE, cve));
        distributions(document, reading.kind());
        return document;
    }

    /** The address of who wrote a mail, and its part before the @. */
    private static Set<String> authors(NewsItem item) {
        String address = item.draft().mail().map(Mail::author).orElse("");
        Set<String> names = new LinkedHashSet<>(List.of(address, address.split("@", 2)[0]));
        names.removeIf(String::isBlank);
        return names;
    }

    /** Ids and names of the topics and of those above them. */
    private Set<String> topics(List<TopicId> ids) {
        Set<String> names = new LinkedHashSet<>();
        for (TopicId id : ids) {
            names.add(id.value());
            catalogue
                    .find(id)
                    .ifPresent(topic -> {
                        names.add(topic.name());
                        topic.parent()
                                .ifPresent(parent -> {
                                    names.add(parent.value());
                                    catalogue.find(parent).map(Topic::name).ifPresent(names::add);
                                });
                    });
        }
        return names;
    }

    private static void distributions(Document document, Kind kind) {
        if (kind instanceof Kind.SecurityUpdates(Map<String, List<String>> packages)) {
            packages.forEach((distro, names) -> {
                value(document, QueryField.DISTRO, distro);
                Set<String> spellings = new LinkedHashSet<>();
                names.forEach(name -> spellings.addAll(spellings(name)));
                spellings.forEach(name -> update(document, distro, name));
            });
        } else if (kind instanceof Kind.DistroRelease(String product, _)) {
            value(document, QueryField.DISTRO, product);
        }
    }

    /** As printed, and the names in {@code lapack/openblas} and {@code varnish:6}. */
    private static Set<String> spellings(String printed) {
        Set<String> spellings = new LinkedHashSet<>();
        spellings.add(printed);
        for (String part : printed.split("/", -1)) {
            spellings.add(part);
            spellings.add(part.split(":", -1)[0]);
        }
        spellings.removeIf(String::isBlank);
        return spellings;
    }

    private static void update(Document document, String distro, String name) {
        value(document, QueryField.PACKAGE, name);
        String by = folded(QueryField.DISTRO, distro);
        String what = folded(QueryField.PACKAGE, name);
        document.add(new StringField(UPDATE, by + "/" + what, Store.NO));
        document.add(new TextField(UPDATE + QueryAnalyzer.BEGINNINGS, by + "/" + what, Store.NO));
    }

    private static void prose(Document document, QueryField field, String text) {
        document.add(new TextField(field.id(), text, Store.NO));
        document.add(new TextField(field.beginnings(), text, Store.NO));
    }

    private static void value(Document document, QueryField field, String value) {
        String folded = folded(field, value);
        document.add(new StringField(field.id(), folded, Store.NO));
        if (field.takesStar()) {
            document.add(new TextField(field.beginnings(), folded, Store.NO));
        }
    }

    /** A value of any length, from a stranger, as short as queries can ask for. */
    private static String folded(QueryField field, String value) {
        String folded = QueryAnalyzer.folded(field, value);
        return folded.substring(0, Math.min(QueryAnalyzer.LONGEST_VALUE, folded.length()));
    }

    private static String head(String text) {
        return text.length() <= MOST_TEXT ? text : text.substring(0, MOST_TEXT);
    }
}
