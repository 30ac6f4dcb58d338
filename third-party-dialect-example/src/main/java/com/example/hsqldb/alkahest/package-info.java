/**
 * The HSQLDB dialect in three steps: {@link com.example.hsqldb.alkahest.MinimalHsqldbDialect}, with {@link
 * com.example.hsqldb.alkahest.HsqldbInserts}, with {@link com.example.hsqldb.alkahest.HsqldbBulkReflection}.
 */
package com.example.hsqldb.alkahest;
