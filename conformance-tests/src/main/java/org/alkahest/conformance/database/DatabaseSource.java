package org.alkahest.conformance.database;

/** Gives databases to the kit. */
@FunctionalInterface
public interface DatabaseSource {

    /**
     * An empty place in a database. Asked for one before the first rule, and for another one after a rule that could not
     * clean up behind itself.
     *
     * @throws org.opentest4j.TestAbortedException if there is no such database here: nothing about it is then verified
     * @throws Exception if it cannot be made
     */
    DatabaseUnderTest fresh() throws Exception;
}
