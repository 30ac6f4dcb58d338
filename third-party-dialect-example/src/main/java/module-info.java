/** A dialect for HSQLDB, written outside Alkahest against its dialect module only. */
module com.example.hsqldb.alkahest {
    requires alkahest.dialect;

    provides org.alkahest.dialect.DialectProvider with
            com.example.hsqldb.alkahest.HsqldbDialectProvider;
}
