package org.alkahest.dialect.render;

import java.util.List;
import org.alkahest.sql.tree.SqlWriter;

/** Identifiers with commas between them. */
final class NameList {
    private NameList() {}

    static SqlWriter write(List<String> names, SqlWriter out) {
        String separator = "";
        for (String name : names) {
            out.sql(separator).name(name);
            separator = ", ";
        }
        return out;
    }
}
