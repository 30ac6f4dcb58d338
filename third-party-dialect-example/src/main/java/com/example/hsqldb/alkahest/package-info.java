/** The HSQLDB dialect: {@link com.example.hsqldb.alkahest.HsqldbDialect} is all of it. */
package com.example.hsqldb.alkahest;
