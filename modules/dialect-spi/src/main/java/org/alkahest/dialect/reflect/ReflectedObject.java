package org.alkahest.dialect.reflect;

import org.alkahest.sql.tree.TableName;

/**
 * Something that rows are read from, by its name.
 *
 * @param name with the schema as it was asked for: null where the connection's own was
 * @param temporary whether it goes with its session
 */
public record ReflectedObject(TableName name, ObjectKind kind, boolean temporary) {}
