/**
 * Mapped objects on top of the engine: mapping, session, unit of work and loading. Applications depend on this module.
 */
module alkahest.orm {
    requires static org.jspecify;
}
