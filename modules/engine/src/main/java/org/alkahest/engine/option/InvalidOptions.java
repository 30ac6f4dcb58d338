package org.alkahest.engine.option;

import java.time.Duration;
import org.alkahest.sql.error.ConfigurationException;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;

/** The checks that options share. */
final class InvalidOptions {
    private InvalidOptions() {}

    static int atLeast(int least, int value, String option) {
        if (value < least) {
            throw error(option, String.valueOf(value), "It must be at least " + least + ".");
        }
        return value;
    }

    static Duration positive(Duration value, String option) {
        if (value.isZero() || value.isNegative()) {
            throw error(option, value.toString(), "It must be longer than zero.");
        }
        return value;
    }

    static Duration notNegative(Duration value, String option) {
        if (value.isNegative()) {
            throw error(option, value.toString(), "It must not be negative; zero turns it off.");
        }
        return value;
    }

    static ConfigurationException error(String option, String value, String rule) {
        return new ConfigurationException(
                ErrorCode.INVALID_OPTION,
                ErrorText.of("The option " + option + " cannot be " + value + ".", rule, "Give another value."));
    }
}
