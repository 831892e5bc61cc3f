package dev.kerneldigest.topic.query;

import java.util.List;
import java.util.stream.Stream;

/** What a query says, once it is read. */
sealed interface QueryTree {
    /** An item must have all of these. */
    record All(List<QueryTree> parts) implements QueryTree {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** An item must have one of these at least. */
    record Any(List<QueryTree> parts) implements QueryTree {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /**
     * An item must not have this.
     *
     * @param sign what was typed for it
     */
    record Not(QueryTree part, QueryToken sign) implements QueryTree {}

    /**
     * A field has these words side by side, or this one value.
     *
     * @param values words as the analysis makes them, at least one; a single value in lower case
     *     for a field that is no prose
     * @param begins whether the only value is just the beginning of one
     * @param token where it was typed
     */
    record Clause(QueryField field, List<String> values, boolean begins, QueryToken token)
            implements QueryTree {
        public Clause {
            values = List.copyOf(values);
        }

        /** The value of a field that is no prose. */
        String value() {
            return values.getFirst();
        }
    }

    /** All clauses in it, as typed from left to right. */
    default Stream<Clause> clauses() {
        return switch (this) {
            case Clause clause -> Stream.of(clause);
            case Not(QueryTree part, _) -> part.clauses();
            case All(List<QueryTree> parts) -> parts.stream().flatMap(QueryTree::clauses);
            case Any(List<QueryTree> parts) -> parts.stream().flatMap(QueryTree::clauses);
        };
    }

    /** Whether it asks for something that an item has, and not only for what it lacks. */
    default boolean isPositive() {
        return switch (this) {
            case Clause _ -> true;
            case Not _ -> false;
            case All(List<QueryTree> parts) -> parts.stream().anyMatch(QueryTree::isPositive);
            case Any(List<QueryTree> parts) -> parts.stream().allMatch(QueryTree::isPositive);
        };
    }
}
