package org.alkahest.dialect.mysql.family.reflect;

/**
 * In what the catalogs of the two databases differ.
 *
 * @param sqlDefaults whether defaults are told as SQL; otherwise as values, with a mark where they are expressions
 * @param checksNameTables whether checks are told with their tables
 * @param indexedExpressions whether indexes over expressions are told
 * @param escapedTexts whether quotes in expressions are told with a backslash before them
 * @param jsonIsChecked whether documents are texts with a check, which is not told then
 * @param sequences whether there are sequences among the tables
 * @param referenceSystems whether columns of places are told with the reference system that they are bound to
 */
public record CatalogDialect(
        boolean sqlDefaults,
        boolean checksNameTables,
        boolean indexedExpressions,
        boolean escapedTexts,
        boolean jsonIsChecked,
        boolean sequences,
        boolean referenceSystems) {

    /** MariaDB. */
    public static final CatalogDialect MARIADB = new CatalogDialect(true, true, false, false, true, true, false);

    /** MySQL. */
    public static final CatalogDialect MYSQL = new CatalogDialect(false, false, true, true, false, false, true);

    /** An expression as it would be written, without parentheses around all of it. */
    String expression(String told) {
        return ToldText.withoutParentheses(escapedTexts ? ToldText.unescaped(told) : told);
    }
}
