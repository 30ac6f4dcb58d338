package org.alkahest.tools.code;

import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;

/**
 * How names of the database become names of Java. What a policy gives is only wished for: where it is no name of Java, or is taken
 * already, it is changed so that it is one and free. Must give the same for the same.
 */
public interface NamingPolicy {

    /** The class of a table or view, such as {@code UserAccount} for {@code user_account}. */
    String table(TableName table);

    /** The member of a column, such as {@code userId} for {@code user_id}. */
    String column(String column);

    /** The Java enum of an enum of the database. */
    String enumeration(LabelType type);

    /** Words joined in camel case: {@link StandardNaming}. */
    static NamingPolicy standard() {
        return new StandardNaming();
    }
}
