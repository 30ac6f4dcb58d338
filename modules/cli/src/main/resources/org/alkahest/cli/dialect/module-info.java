/** A dialect of Alkahest for {{name}}. */
module {{package}} {
    requires alkahest.dialect;

    provides org.alkahest.dialect.DialectProvider with
            {{package}}.{{name}}DialectProvider;
}
