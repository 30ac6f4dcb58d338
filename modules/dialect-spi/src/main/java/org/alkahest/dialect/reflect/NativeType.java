package org.alkahest.dialect.reflect;

/**
 * A type as a driver names it.
 *
 * @param name the database's name, perhaps with a length in parentheses
 * @param jdbcType one of {@link java.sql.Types}
 * @param length characters, bytes or digits; 0 where the type has none
 * @param scale digits after the point; 0 where the type has none
 */
public record NativeType(String name, int jdbcType, int length, int scale) {}
