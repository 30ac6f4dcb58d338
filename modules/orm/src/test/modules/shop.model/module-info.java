/** Mapped classes for others to use; nothing is opened. */
module shop.model {
    requires transitive alkahest.orm;

    exports shop.model;
}
