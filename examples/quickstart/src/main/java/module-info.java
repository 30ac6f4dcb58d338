/**
 * The quickstart: an application on the module path. It opens nothing and exports nothing. Which database it talks to is
 * decided by the dialects and drivers that lie beside it on the module path.
 */
module alkahest.quickstart {
    requires static org.jspecify;
    requires alkahest.orm;

    // The data: without this module a JDK knows a handful of locales only.
    requires jdk.localedata;
}
