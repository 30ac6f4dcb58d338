package org.alkahest.orm.mapping;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.MappingException;

/** The error of a class that cannot be mapped as it stands. */
final class InvalidMapping {
    private InvalidMapping() {}

    static MappingException of(Class<?> type, String what, String why, String fix) {
        return new MappingException(
                ErrorCode.INVALID_MAPPING, ErrorText.of(type.getName() + " cannot be mapped: " + what, why, fix));
    }
}
