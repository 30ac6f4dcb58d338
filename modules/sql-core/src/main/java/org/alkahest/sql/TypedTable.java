package org.alkahest.sql;

import java.util.function.Function;
import org.alkahest.sql.tree.Source;
import org.alkahest.sql.tree.TableName;

/**
 * A table whose columns are fields of a class, so that they are typed without any generated code.
 *
 * <pre>{@code
 * final class Users extends TypedTable<Users> {
 *     final NumColumn<Long> id = bigint("id").identity().primaryKey();
 *     final TextColumn name = varchar("name", 30);
 *
 *     Users(TableHome home) {
 *         super(home, "user_account", Users::new);
 *     }
 * }
 * }</pre>
 *
 * @param <S> the class itself
 */
public abstract non-sealed class TypedTable<S extends TypedTable<S>> extends Table {
    private final Function<TableHome, S> constructor;

    /**
     * @param home handed in by whoever makes the table
     * @param constructor the class's own constructor, which makes further occurrences of the table
     */
    protected TypedTable(TableHome home, String name, Function<TableHome, S> constructor) {
        super(home, name);
        this.constructor = constructor;
    }

    /**
     * A table in a schema of its own, whatever that of its metadata is.
     *
     * @param home handed in by whoever makes the table
     * @param constructor the class's own constructor, which makes further occurrences of the table
     */
    protected TypedTable(TableHome home, TableName name, Function<TableHome, S> constructor) {
        super(home, name);
        this.constructor = constructor;
    }

    /** Another occurrence of this table, under a name of its own in the statement. */
    public final S as(String alias) {
        return constructor.apply(new Occurrence(this, alias, null));
    }

    /** This table's columns, read by their names from a query. */
    final S over(Source query) {
        return constructor.apply(new Occurrence(this, null, query));
    }
}
