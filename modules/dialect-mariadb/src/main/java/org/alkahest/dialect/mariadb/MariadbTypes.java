package org.alkahest.dialect.mariadb;

import org.alkahest.dialect.DatabaseVersion;
import org.alkahest.dialect.mysql.family.FamilyTypes;
import org.alkahest.dialect.type.TypeBindings;
import org.alkahest.sql.type.TypeKind;

/** The types that MariaDB does not share with MySQL: from version 10.7 on it has one for UUIDs. */
final class MariadbTypes {
    private MariadbTypes() {}

    static TypeBindings bindings(DatabaseVersion version) {
        TypeBindings shared = FamilyTypes.bindings();
        return version.isAtLeast(10, 7) ? shared.named(TypeKind.UUID, "uuid") : shared;
    }
}
