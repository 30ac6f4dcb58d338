package org.alkahest.engine.execution;

import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.ResultException;

/** What the caller of an execution has attached for selections to ask for. */
final class Attachments {
    private Attachments() {}

    /** @throws ResultException ALK-6005 if nothing of the class is among them */
    static <C> C find(Object[] attachments, Class<C> type, String sql) {
        for (Object attachment : attachments) {
            if (type.isInstance(attachment)) {
                return type.cast(attachment);
            }
        }
        throw new ResultException(
                ErrorCode.VALUE_NOT_READABLE,
                ErrorText.of(
                                "What was selected cannot be read without a " + type.getName() + ".",
                                "Nothing of that kind was attached to the execution.",
                                "Execute the statement through the session that knows the mapped classes, "
                                        + "not on a plain connection.")
                        .withSql(sql));
    }
}
