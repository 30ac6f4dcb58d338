package org.alkahest.testdb;

/** A server cannot be had in one of the possible ways; the message says why, for a person who wants it to work. */
final class ServerUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    ServerUnavailableException(String message) {
        super(message);
    }

    ServerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
