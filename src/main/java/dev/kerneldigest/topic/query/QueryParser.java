package dev.kerneldigest.topic.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the pieces of a query by this grammar; words side by side are joined by AND, which binds
 * closer than OR. For one text.
 *
 * <pre>
 * any    = all { OR all }
 * all    = one { [ AND ] one }
 * one    = ( NOT | - ) one | [ field: ] ( word | phrase | "(" any ")" )
 * </pre>
 *
 * <p>A text of {@link QueryLanguage#LONGEST} characters nests no deeper than that.
 */
final class QueryParser {
    private final List<QueryToken> tokens;
    private final ClauseReader clauses;
    private int next;
    private int count;

    private QueryParser(List<QueryToken> tokens, ClauseReader clauses) {
        this.tokens = tokens;
        this.clauses = clauses;
    }

    static QueryTree parse(List<QueryToken> tokens, ClauseReader clauses)
            throws QuerySyntaxException {
        QueryParser parser = new QueryParser(tokens, clauses);
        QueryTree tree = parser.any(QueryField.TEXT);
        if (parser.peek().is(QueryToken.Type.CLOSE)) {
            throw parser.peek()
                    .mistake("this parenthesis closes none. Write `(folio OR hugetlb) AND zswap`.");
        }
        return tree;
    }

    private QueryTree any(QueryField field) throws QuerySyntaxException {
        List<QueryTree> parts = new ArrayList<>();
        parts.add(all(field));
        while (peek().is(QueryToken.Type.OR)) {
            take();
            parts.add(all(field));
        }
        return parts.size() == 1 ? parts.getFirst() : new QueryTree.Any(parts);
    }

    private QueryTree all(QueryField field) throws QuerySyntaxException {
        List<QueryTree> parts = new ArrayList<>();
        parts.add(one(field));
        while (!peek().is(QueryToken.Type.END)
                && !peek().is(QueryToken.Type.CLOSE)
                && !peek().is(QueryToken.Type.OR)) {
            if (peek().is(QueryToken.Type.AND)) {
                take();
            }
            parts.add(one(field));
        }
        return parts.size() == 1 ? parts.getFirst() : new QueryTree.All(parts);
    }

    private QueryTree one(QueryField field) throws QuerySyntaxException {
        QueryToken token = take();
        return switch (token.type()) {
            case NOT -> negated(one(field), token);
            case FIELD -> within(token);
            case OPEN -> group(field, token);
            case WORD, PHRASE -> clause(field, token);
            case AND, OR ->
                    throw token.mistake(
                            "this stands between two things, as in `folio %s hugetlb`."
                                    .formatted(token.type()));
            case CLOSE -> throw token.mistake("something is missing before this. Write `(folio)`.");
            case END -> throw missing();
        };
    }

    /** Twice no is yes. */
    private static QueryTree negated(QueryTree part, QueryToken sign) {
        return part instanceof QueryTree.Not(QueryTree inner, _)
                ? inner
                : new QueryTree.Not(part, sign);
    }

    private QueryTree within(QueryToken name) throws QuerySyntaxException {
        QueryField field = QueryField.of(name.text()).orElseThrow(() -> unknown(name));
        if (peek().at() != name.end()
                || peek().is(QueryToken.Type.END)
                || peek().is(QueryToken.Type.CLOSE)) {
            throw name.mistake(
                    "nothing stands right behind this field's colon. Write `%s`."
                            .formatted(field.example()));
        }
        QueryToken value = take();
        return value.is(QueryToken.Type.OPEN) ? group(field, value) : clause(field, value);
    }

    private QueryTree group(QueryField field, QueryToken open) throws QuerySyntaxException {
        QueryTree tree = any(field);
        if (!peek().is(QueryToken.Type.CLOSE)) {
            throw open.mistake(
                    "this parenthesis is never closed. Write `(folio OR hugetlb) AND zswap`.");
        }
        take();
        return tree;
    }

    private QueryTree clause(QueryField field, QueryToken token) throws QuerySyntaxException {
        if (++count > QueryLanguage.MOST_CLAUSES) {
            throw token.mistake(
                    "a query has at most %d words, phrases and values, and this is one more. Make"
                                    .formatted(QueryLanguage.MOST_CLAUSES)
                            + " two subscriptions of it.");
        }
        return clauses.read(field, token);
    }

    private QuerySyntaxException missing() {
        QueryToken last = tokens.get(tokens.size() - 2);
        return last.mistake("something is missing behind this. Write `folio AND NOT hugetlb`.");
    }

    private static QuerySyntaxException unknown(QueryToken name) {
        return name.mistake(
                "this is no field.%s Fields are %s. If you mean the words, put them in quotes."
                        .formatted(
                                QueryNames.suggestion(
                                        name.text().toLowerCase(Locale.ROOT), QueryField.ids(), 1),
                                QueryField.all()));
    }

    private QueryToken peek() {
        return tokens.get(next);
    }

    /** The next piece; the end stays. */
    private QueryToken take() {
        QueryToken token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }
}
