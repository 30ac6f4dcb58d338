package org.alkahest.sql;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.tree.Hints;
import org.alkahest.sql.tree.TableRelation;
import org.jspecify.annotations.Nullable;

/** Checks the text of hints. */
final class HintText {
    private HintText() {}

    static Hints.Hint keyword(String dialect, String text) {
        return hint(Hints.Place.KEYWORD, dialect, text, null);
    }

    static Hints.Hint end(String dialect, String text) {
        return hint(Hints.Place.END, dialect, text, null);
    }

    static Hints.Hint table(Table table, String dialect, String text) {
        return hint(Hints.Place.TABLE, dialect, text, (TableRelation) table.relation());
    }

    private static Hints.Hint hint(Hints.Place place, String dialect, String text, @Nullable TableRelation table) {
        if (text.isBlank() || text.indexOf('?') >= 0) {
            throw new StatementException(
                    ErrorCode.INVALID_STATEMENT,
                    ErrorText.of(
                            "A hint for the dialect \"" + dialect + "\" is the text \"" + text + "\".",
                            "It is written into SQL as it stands, where a question mark is a placeholder.",
                            "Give the hint as the database has it; values go into conditions."));
        }
        return new Hints.Hint(place, dialect, text, table);
    }
}
