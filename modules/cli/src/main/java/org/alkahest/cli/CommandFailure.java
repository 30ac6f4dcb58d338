package org.alkahest.cli;

import org.jspecify.annotations.Nullable;

/** A failure of the program itself, in the words in which it is printed. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CommandFailure(String what, String fix, @Nullable Throwable cause) {
        super(what + "\n  Fix: " + fix, cause);
    }
}
