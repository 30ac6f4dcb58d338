/**
 * Mapped objects on top of the engine: mapping, session, unit of work and loading. Applications depend on this module.
 *
 * <p>Read {@link org.alkahest.orm.Mappings} first. An application opens and exports nothing to this module: it hands over
 * {@link java.lang.invoke.MethodHandles#lookup()}, and accessors are generated into its own module.
 */
module alkahest.orm {
    // At run time too: the machine drops annotations whose class is missing, and @Nullable decides about NULL.
    requires transitive org.jspecify;
    requires transitive alkahest.engine;
    requires net.bytebuddy;

    exports org.alkahest.orm;
    exports org.alkahest.orm.access;
    exports org.alkahest.orm.annotation;
    exports org.alkahest.orm.getter;
}
