package org.alkahest.conformance.broken;

import static org.alkahest.conformance.broken.BrokenDialect.writing;
import static org.alkahest.conformance.broken.Sound.H2;

import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.alkahest.dialect.Dialect;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.IdentifierRules.UnquotedCase;
import org.alkahest.dialect.Limits;
import org.alkahest.dialect.reflect.BulkReflection;
import org.alkahest.dialect.reflect.JdbcReflection;
import org.alkahest.dialect.reflect.Reflection;
import org.alkahest.dialect.render.ColumnName;
import org.alkahest.sql.tree.SqlWriter;
import org.alkahest.sql.tree.TableRelation;
import org.junit.jupiter.api.Test;

/** How names are written, and how long they may be. */
class NamesTest {

    private static UnaryOperator<Dialect> naming(UnaryOperator<IdentifierRules> rules) {
        return sound -> new BrokenDialect(sound) {
            @Override
            public IdentifierRules identifiers() {
                return rules.apply(super.identifiers());
            }
        };
    }

    private static UnaryOperator<Dialect> limited(UnaryOperator<Limits> limits) {
        return sound -> new BrokenDialect(sound) {
            @Override
            public Limits limits() {
                return limits.apply(super.limits());
            }
        };
    }

    @Test
    void reservedWordsThatAreForgottenFail() throws Exception {
        H2.catches(
                naming(sound -> new IdentifierRules('"', '"', UnquotedCase.UPPER, Set.of())),
                "name.reserved",
                "ALK-5011");
    }

    @Test
    void quotesOfAnotherDatabaseFail() throws Exception {
        H2.catches(
                naming(sound -> new IdentifierRules('[', ']', sound.unquotedCase(), sound.reserved())),
                "name.case",
                "ALK-5011");
    }

    @Test
    void aQuoteInsideOfANameThatIsNotDoubledFails() throws Exception {
        H2.catches(
                writing(
                        ColumnName.class,
                        (node, out) -> quotedByHand(node.column().name(), out)),
                "name.any",
                "with the seed");
    }

    private static void quotedByHand(String name, SqlWriter out) {
        if (name.contains("\"")) {
            out.sql('"' + name + '"');
        } else {
            out.name(name);
        }
    }

    @Test
    void namesThatTheDatabaseFoldsInAnotherWayFail() throws Exception {
        H2.catches(
                sound -> new BrokenDialect(sound) {
                    @Override
                    public IdentifierRules identifiers() {
                        return new IdentifierRules(
                                '"',
                                '"',
                                UnquotedCase.LOWER,
                                super.identifiers().reserved());
                    }

                    @Override
                    public Reflection reflection() {
                        return JdbcReflection.of(identifiers(), types());
                    }

                    @Override
                    public Optional<BulkReflection> bulkReflection() {
                        return Optional.empty();
                    }
                },
                "name.plain",
                "whether the catalog has the table by its name: expected true (Boolean), but got false");
    }

    @Test
    void aTableWithoutItsSchemaFails() throws Exception {
        H2.catches(
                writing(TableRelation.class, (table, out) -> {
                    out.name(table.table().name().name());
                    if (table.alias() != null) {
                        out.sql(" as ").name(table.alias());
                    }
                }),
                "schema.same-name",
                "ALK-5012",
                "not found");
    }

    @Test
    void aTableWithoutItsAliasFails() throws Exception {
        H2.catches(
                writing(
                        TableRelation.class,
                        (table, out) -> out.name(table.table().name())),
                "join.self",
                "Ambiguous column name");
    }

    @Test
    void oneCharacterMoreThanANameMayHaveFails() throws Exception {
        H2.catches(
                limited(sound -> new Limits(sound.identifierLength() + 1, sound.identifierUnit(), sound.parameters())),
                "name.long",
                "ALK-1010",
                "is too long");
    }

    @Test
    void oneParameterMoreThanAStatementTakesFails() throws Exception {
        H2.catches(
                limited(sound -> new Limits(sound.identifierLength(), sound.identifierUnit(), sound.parameters() + 1)),
                "select.in.limit",
                "ALK-5010");
    }
}
