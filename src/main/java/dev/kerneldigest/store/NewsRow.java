package dev.kerneldigest.store;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kerneldigest.news.ArchivedItem;
import dev.kerneldigest.news.Draft;
import dev.kerneldigest.news.EarlierStory;
import dev.kerneldigest.news.ItemKey;
import dev.kerneldigest.news.NewsItem;
import dev.kerneldigest.news.Reading;
import dev.kerneldigest.news.SourceId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads rows of news. */
final class NewsRow {
    static final String COLUMNS =
            "n.id, n.story_id, n.revision, n.replies, n.source, n.kind, n.seen, n.published, n.title, n.paid, n.free_on,"
                    + " n.gist, n.url, n.body, n.details, "
                    + earlier("story_id")
                    + ", "
                    + earlier("title")
                    + ", "
                    + earlier("url");

    private NewsRow() {}

    /** Of the item that this one follows, which few do: others cost no look-up. */
    private static String earlier(String column) {
        return "CASE WHEN n.follows IS NOT NULL THEN (SELECT f.%1$s FROM news f WHERE f.id = n.follows) END AS earlier_%1$s"
                .formatted(column);
    }

    static ArchivedItem read(ResultSet row, StatementContext context) throws SQLException {
        JsonNode details = Json.read(row.getString("details"));
        NewsItem item =
                new NewsItem(
                        new ItemKey(Json.text(details, "key")),
                        new SourceId(row.getString("source")),
                        draft(row, details),
                        reading(row, details),
                        DetailsJson.topics(details),
                        SqlTypes.moment(row, "seen"));
        return new ArchivedItem(
                row.getLong("id"),
                row.getLong("story_id"),
                row.getInt("revision"),
                item,
                earlier(row),
                row.getInt("replies"));
    }

    /** What became one story with this item since is no earlier one. */
    private static Optional<EarlierStory> earlier(ResultSet row) throws SQLException {
        Optional<Long> story = SqlTypes.maybeNumber(row, "earlier_story_id");
        if (story.isEmpty() || story.get() == row.getLong("story_id")) {
            return Optional.empty();
        }
        return Optional.of(
                new EarlierStory(
                        story.get(),
                        row.getString("earlier_title"),
                        Optional.ofNullable(row.getString("earlier_url")).map(URI::create)));
    }

    private static Draft draft(ResultSet row, JsonNode details) throws SQLException {
        return new Draft(
                Json.text(details, "source"),
                Json.text(details, "title"),
                row.getString("body"),
                Json.texts(Json.member(details, "bold")),
                DetailsJson.links(details),
                Optional.ofNullable(row.getString("url")).map(URI::create),
                SqlTypes.maybeMoment(row, "published"),
                DetailsJson.mail(details));
    }

    private static Reading reading(ResultSet row, JsonNode details) throws SQLException {
        return new Reading(
                KindJson.read(row.getString("kind"), Json.member(details, "facts")),
                row.getString("title"),
                row.getBoolean("paid"),
                Optional.ofNullable(row.getObject("free_on", LocalDate.class)),
                row.getString("gist"),
                Json.texts(Json.member(details, "events")),
                Json.texts(Json.member(details, "versions")),
                Json.texts(Json.member(details, "cves")),
                DetailsJson.keys(details));
    }
}
