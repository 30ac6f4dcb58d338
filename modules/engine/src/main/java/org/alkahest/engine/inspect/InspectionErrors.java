package org.alkahest.engine.inspect;

import java.util.List;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.ErrorText;
import org.alkahest.sql.error.InspectionException;
import org.alkahest.sql.tree.TableName;

/** The errors of inspectors. */
final class InspectionErrors {
    private InspectionErrors() {}

    static InspectionException noSuchTable(TableName name, List<ReflectedObject> objects) {
        List<String> alike = alike(name.name(), objects);
        return new InspectionException(
                ErrorCode.NO_SUCH_TABLE,
                ErrorText.of(
                        "There is no table or view \"" + name + "\".",
                        "The schema has " + objects.size() + " of them, and none has this name"
                                + (alike.isEmpty() ? "." : "; it has " + alike + "."),
                        "Look up the names with tableNames() and viewNames(), mind upper and lower case, and call refresh() if it was"
                                + " created a moment ago."));
    }

    /** The names that differ in nothing but the case of letters and in underscores. */
    private static List<String> alike(String name, List<ReflectedObject> objects) {
        return objects.stream()
                .map(object -> object.name().name())
                .filter(other -> other.replace("_", "").equalsIgnoreCase(name.replace("_", "")))
                .toList();
    }
}
