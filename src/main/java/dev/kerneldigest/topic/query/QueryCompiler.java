package dev.kerneldigest.topic.query;

import dev.kerneldigest.topic.query.QueryTree.Clause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns what a query says into what Lucene runs. */
final class QueryCompiler {
    private QueryCompiler() {}

    static Query compile(QueryTree tree) {
        return switch (tree) {
            case Clause clause -> clause(clause);
            case QueryTree.Any(List<QueryTree> parts) ->
                    any(parts.stream().map(QueryCompiler::compile));
            case QueryTree.All(List<QueryTree> parts) -> all(parts);
            // Stands only in an "all" with something wanted, which takes it apart.
            case QueryTree.Not not -> all(List.of(not));
        };
    }

    private static Query any(Stream<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static Query all(List<QueryTree> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (QueryTree part : parts) {
            if (part instanceof QueryTree.Not(QueryTree inner, _)) {
                all.add(compile(inner), Occur.MUST_NOT);
            } else {
                all.add(compile(part), Occur.MUST);
            }
        }
        updates(parts).forEach(query -> all.add(query, Occur.MUST));
        return all.build();
    }

    /**
     * A distribution and a package side by side mean an update of that package by that
     * distribution, not a round-up in which each has its part in another line.
     */
    private static List<Query> updates(List<QueryTree> parts) {
        List<List<Clause>> distros = ofField(parts, QueryField.DISTRO);
        List<List<Clause>> packages = ofField(parts, QueryField.PACKAGE);
        return distros.stream()
                .flatMap(some -> packages.stream().map(others -> update(some, others)))
                .toList();
    }

    private static Query update(List<Clause> distros, List<Clause> packages) {
        return any(
                distros.stream()
                        .flatMap(distro ->
                                packages.stream()
                                        .map(name ->
                                                new TermQuery(
                                                        QueryDocument.update(
                                                                distro.value(),
                                                                name.value(),
                                                                name.begins())))));
    }

    /** The parts that are about this field alone, each as its alternatives. */
    private static List<List<Clause>> ofField(List<QueryTree> parts, QueryField field) {
        return parts.stream()
                .map(QueryCompiler::alternatives)
                .flatMap(Optional::stream)
                .filter(clauses -> clauses.stream().allMatch(it -> it.field() == field))
                .toList();
    }

    private static Optional<List<Clause>> alternatives(QueryTree part) {
        return switch (part) {
            case Clause clause -> Optional.of(List.of(clause));
            case QueryTree.Any(List<QueryTree> parts)
                    when parts.stream().allMatch(Clause.class::isInstance) ->
                    Optional.of(parts.stream().map(Clause.class::cast).toList());
            case QueryTree.Any _, QueryTree.All _, QueryTree.Not _ -> Optional.empty();
        };
    }

    private static Query clause(Clause clause) {
        QueryField field = clause.field();
        if (clause.begins()) {
            return new TermQuery(new Term(field.beginnings(), clause.value()));
        }
        if (clause.values().size() == 1) {
            return new TermQuery(new Term(field.id(), clause.value()));
        }
        return new PhraseQuery(field.id(), clause.values().toArray(String[]::new));
    }
}
