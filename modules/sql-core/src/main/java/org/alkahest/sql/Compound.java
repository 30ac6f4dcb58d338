package org.alkahest.sql;

import java.util.List;

/** A selection of others, whose columns stand side by side in the order of the parts. */
interface Compound {

    List<? extends Selection<?>> parts();
}
