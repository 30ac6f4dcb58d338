/** The HSQLDB dialect, in three steps: begin with {@link com.example.hsqldb.alkahest.MinimalHsqldbDialect}. */
package com.example.hsqldb.alkahest;
