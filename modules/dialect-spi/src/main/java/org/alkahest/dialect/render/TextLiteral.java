package org.alkahest.dialect.render;

import org.alkahest.sql.tree.Literal;
import org.alkahest.sql.type.BasicType;
import org.alkahest.sql.type.SqlType;
import org.alkahest.sql.type.TypeKind;

/** Text that a renderer itself puts into a statement, such as an escape character or a comment. */
final class TextLiteral {
    private static final SqlType<String> TEXT = BasicType.of(TypeKind.TEXT, String.class);

    private TextLiteral() {}

    static Literal of(String text) {
        return new Literal(TEXT, text);
    }
}
