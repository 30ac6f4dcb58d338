package org.alkahest.dialect.reflect;

/** How names that are declared are kept by a database, and the other way round. */
public interface StoredNames {

    /** As the database keeps a name that was declared so. */
    String stored(String declared);

    /** As a name is declared, from how the database keeps it. */
    String declared(String stored);
}
