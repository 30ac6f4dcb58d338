package org.alkahest.engine.pool;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which artifact holds the driver for a URL, for those that people are most likely to have forgotten. */
final class DriverHints {
    private static final Map<String, String> ARTIFACTS = new LinkedHashMap<>();

    static {
        ARTIFACTS.put("jdbc:h2:", "com.h2database:h2");
        ARTIFACTS.put("jdbc:sqlite:", "org.xerial:sqlite-jdbc");
        ARTIFACTS.put("jdbc:postgresql:", "org.postgresql:postgresql");
        ARTIFACTS.put("jdbc:mariadb:", "org.mariadb.jdbc:mariadb-java-client");
        ARTIFACTS.put("jdbc:mysql:", "com.mysql:mysql-connector-j");
        ARTIFACTS.put("jdbc:oracle:", "com.oracle.database.jdbc:ojdbc11");
        ARTIFACTS.put("jdbc:sqlserver:", "com.microsoft.sqlserver:mssql-jdbc");
        ARTIFACTS.put("jdbc:hsqldb:", "org.hsqldb:hsqldb");
        ARTIFACTS.put("jdbc:derby:", "org.apache.derby:derby");
        ARTIFACTS.put("jdbc:duckdb:", "org.duckdb:duckdb_jdbc");
        ARTIFACTS.put("jdbc:db2:", "com.ibm.db2:jcc");
    }

    private DriverHints() {}

    /** What to do about a missing driver. */
    static String fix(String url) {
        for (Map.Entry<String, String> known : ARTIFACTS.entrySet()) {
            if (url.startsWith(known.getKey())) {
                return "Add the dependency " + known.getValue() + " at run time.";
            }
        }
        return url.startsWith("jdbc:")
                ? "Add the driver of this database to the class path or module path."
                : "A JDBC URL starts with \"jdbc:\"; check the spelling.";
    }
}
