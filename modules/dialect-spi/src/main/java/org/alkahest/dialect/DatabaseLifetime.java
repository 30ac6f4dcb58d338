package org.alkahest.dialect;

/** How long a database lives, as far as that depends on who is connected to it. */
public enum DatabaseLifetime {
    /** It is there whether anybody is connected or not, as servers and files are. */
    INDEPENDENT,
    /** It is gone when the last connection is closed, as databases in memory that several connections share. */
    WHILE_CONNECTED,
    /** Each connection makes one of its own, which is gone with it. */
    SINGLE_CONNECTION
}
