package dev.kerneldigest.topic.query;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/** A query that was read. Immutable; two of the same text are equal. */
public final class ServerQuery {
    private final String text;
    private final QueryTree tree;
    private final Query compiled;
    private final Set<String> fields = new HashSet<>();

    ServerQuery(String text, QueryTree tree) {
        this.text = text;
        this.tree = tree;
        this.compiled = QueryCompiler.compile(tree);
        compiled.visit(new FieldCollector());
    }

    /** As typed, with a single space for every run of blanks; this is what is kept. */
    public String text() {
        return text;
    }

    QueryTree tree() {
        return tree;
    }

    /** What Lucene runs. */
    Query compiled() {
        return compiled;
    }

    /** The index fields that it looks at; no others need to be made for it. */
    Set<String> fields() {
        return fields;
    }

    private final class FieldCollector extends QueryVisitor {
        @Override
        public void consumeTerms(Query query, Term... terms) {
            for (Term term : terms) {
                fields.add(term.field());
            }
        }

        /** What must not be in an item is looked for too. */
        @Override
        public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
            return this;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServerQuery query && text.equals(query.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
