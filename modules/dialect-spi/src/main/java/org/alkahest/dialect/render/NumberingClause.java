package org.alkahest.dialect.render;

import java.util.ArrayList;
import java.util.List;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.tree.SqlWriter;
import org.jspecify.annotations.Nullable;

/** How a sequence or an identity column counts, as far as it was said. */
public record NumberingClause(Numbering numbering) implements Fragment {
    @Override
    public void render(SqlWriter out) {
        List<String> parts = new ArrayList<>();
        part("start with ", numbering.start(), parts);
        part("increment by ", numbering.increment(), parts);
        part("minvalue ", numbering.minimum(), parts);
        part("maxvalue ", numbering.maximum(), parts);
        part("cache ", numbering.cache(), parts);
        if (numbering.cycles()) {
            parts.add("cycle");
        }
        out.sql(String.join(" ", parts));
    }

    private static void part(String words, @Nullable Long number, List<String> parts) {
        if (number != null) {
            parts.add(words + number);
        }
    }
}
