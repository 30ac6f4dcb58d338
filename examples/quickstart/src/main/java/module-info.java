/**
 * The quickstart: an application on the module path. It opens and exports nothing.
 */
module alkahest.quickstart {}
