package org.alkahest.sql;

import java.util.List;

/** A selection of others, whose columns stand side by side in the order of the parts. */
interface Compound {

    List<? extends Selection<?>> parts();

    /** Whether each part is an expression, so that there is nothing to be found inside of them. */
    boolean isFlat();
}
