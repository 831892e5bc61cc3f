package dev.kerneldigest.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kerneldigest.news.Link;
import dev.kerneldigest.news.Mail;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.StoryKey;
import dev.kerneldigest.news.TopicId;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What of an item no query asks for, as JSON of one column. */
final class DetailsJson {
    private DetailsJson() {}

    /** The details of an item that was made to fit. */
    static String write(NewsItem item) {
        ObjectNode details = Json.object();
        details.put("key", item.key().value());
        details.put("source", item.draft().source());
        details.put("title", item.draft().title());
        details.set("facts", KindJson.write(item.reading().kind()));
        details.set("topics", Json.texts(item.topics()));
        details.set("events", Json.texts(item.reading().events()));
        details.set("versions", Json.texts(item.reading().versions()));
        details.set("cves", Json.texts(item.reading().cves()));
        details.set("keys", Json.texts(item.reading().keys()));
        details.set("bold", Json.texts(item.draft().bold()));
        details.set("links", links(item.draft().links()));
        item.draft().mail().ifPresent(mail -> details.set("mail", mail(mail)));
        return Json.write(details);
    }

    private static ArrayNode links(List<Link> links) {
        ArrayNode array = Json.array();
        for (Link link : links) {
            array.addObject().put("anchor", link.anchor()).put("target", link.target().toString());
        }
        return array;
    }

    private static ObjectNode mail(Mail mail) {
        ObjectNode json = Json.object().put("id", mail.id()).put("author", mail.author());
        mail.parent().ifPresent(parent -> json.put("parent", parent));
        return json;
    }

    /** What was stored before mails were told apart has none. */
    static Optional<Mail> mail(JsonNode details) {
        return Optional.ofNullable(details.get("mail"))
                .map(mail ->
                        new Mail(
                                Json.text(mail, "id"),
                                Json.text(mail, "author"),
                                Optional.ofNullable(mail.get("parent")).map(JsonNode::asText)));
    }

    static List<Link> links(JsonNode details) {
        return Json.list(
                Json.member(details, "links"),
                node -> new Link(Json.text(node, "anchor"), URI.create(Json.text(node, "target"))));
    }

    static List<TopicId> topics(JsonNode details) {
        return Json.list(Json.member(details, "topics"), node -> new TopicId(node.asText()));
    }

    static List<StoryKey> keys(JsonNode details) {
        return Json.list(Json.member(details, "keys"), node -> new StoryKey(node.asText()));
    }
}
