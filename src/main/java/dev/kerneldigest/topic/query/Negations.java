package dev.kerneldigest.topic.query;

import java.util.List;

/**
 * Refuses what asks only for what an item lacks: nearly every item would be wanted, and every item
 * would have to be looked at for it.
 */
final class Negations {
    private Negations() {}

    static void check(QueryTree tree) throws QuerySyntaxException {
        switch (tree) {
            case QueryTree.Clause _ -> {}
            case QueryTree.Not(_, QueryToken sign) ->
                    throw sign.mistake(
                            "this only says what you don't want. Say what you want too, as in"
                                    + " `folio -hugetlb`.");
            case QueryTree.Any(List<QueryTree> parts) -> checkEach(parts);
            case QueryTree.All all -> checkAll(all);
        }
    }

    private static void checkEach(List<QueryTree> parts) throws QuerySyntaxException {
        for (QueryTree part : parts) {
            check(part);
        }
    }

    private static void checkAll(QueryTree.All all) throws QuerySyntaxException {
        if (!all.isPositive()) {
            check(all.parts().getFirst());
        }
        for (QueryTree part : all.parts()) {
            check(part instanceof QueryTree.Not(QueryTree inner, _) ? inner : part);
        }
    }
}
