/**
 * A dialect for HSQLDB, written outside Alkahest against its dialect module only.
 */
module com.example.hsqldb.alkahest {}
