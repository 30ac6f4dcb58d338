/** An application that exports and opens nothing at all. */
module shop.app {
    requires shop.model;
}
