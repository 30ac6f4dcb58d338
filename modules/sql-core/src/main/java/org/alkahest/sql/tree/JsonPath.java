package org.alkahest.sql.tree;

import java.util.List;
import java.util.Objects;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.type.SqlType;

/**
 * A part of a JSON document; SQL NULL where the document has no such part. The steps are written into the text as
 * checked literals, and so they are part of the statement's shape.
 *
 * @param steps at least one, from the outermost
 * @param type JSON
 */
public record JsonPath(Expression document, List<Step> steps, SqlType<?> type) implements Expression {

    /** One step into a document. */
    public sealed interface Step {}

    /** The member of an object. No part of anything else. */
    public record Key(String name) implements Step {
        public Key {
            Objects.requireNonNull(name, "name");
        }
    }

    /** The element of an array, counted from 0. No part of anything else. */
    public record Index(int position) implements Step {
        /** @throws StatementException ALK-1007 if the position is negative */
        public Index {
            if (position < 0) {
                throw new StatementException(
                        ErrorCode.INVALID_STATEMENT,
                        ErrorText.of(
                                "The element " + position + " of a JSON array was asked for.",
                                "Elements are counted from 0, and not every database counts from the end.",
                                "Give 0 or more."));
            }
        }
    }

    public JsonPath {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a path without a step");
        }
    }

    @Override
    public <R> R accept(NodeVisitor<R> visitor) {
        return visitor.jsonPath(this);
    }
}
