package org.alkahest.dialect.compile;

import java.util.List;
import org.alkahest.dialect.bulk.CopyForm;
import org.alkahest.sql.schema.SchemaTranslation;
import org.jspecify.annotations.Nullable;

/** An INSERT as a dialect streams its rows. Holds no value; thread-safe. */
public final class CompiledCopy {
    private final CopyForm form;
    private final List<SqlPart> parts;

    /** @param parts text and places for schemas */
    public CompiledCopy(CopyForm form, List<SqlPart> parts) {
        this.form = form;
        this.parts = List.copyOf(parts);
    }

    public CopyForm form() {
        return form;
    }

    /**
     * The command.
     *
     * @param translation where the table is found; null for where it was declared
     */
    public String sql(@Nullable SchemaTranslation translation) {
        SchemaTranslation schemas = translation == null ? SchemaTranslation.none() : translation;
        var sql = new StringBuilder();
        for (SqlPart part : parts) {
            SqlPart filled = part instanceof SqlPart.Schema schema ? schema.in(schemas) : part;
            sql.append(((SqlPart.Text) filled).sql());
        }
        return sql.toString();
    }
}
