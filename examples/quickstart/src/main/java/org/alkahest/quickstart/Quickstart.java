package org.alkahest.quickstart;

/** The main class of the quickstart. */
public final class Quickstart {

    private Quickstart() {}

    /**
     * Runs the quickstart.
     *
     * @param arguments ignored
     */
    public static void main(String[] arguments) {
        System.out.println("Alkahest runs on the module path as " + Quickstart.class.getModule());
    }
}
