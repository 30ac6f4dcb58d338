package org.alkahest.dialect.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alkahest.dialect.IdentifierRules;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.JdbcReflection;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.tree.TableName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every driver tells of its database is read: by this, a dialect without a reflection of its own has one. */
public abstract class JdbcReflectionContract {
    private DialectUnderTest database;
    private JdbcReflection reflection;

    /** A fresh database. */
    protected abstract DialectUnderTest open() throws SQLException;

    /** Names that need care. */
    protected List<String> oddNames() {
        return List.of("Mixed Case", "a \"b\"", "größe", "it's", "per%cent", "select", "t_1", "tx1", "x-y");
    }

    @BeforeEach
    void create() throws SQLException {
        database = open();
        reflection = JdbcReflection.of(
                database.dialect().identifiers(), database.dialect().types());
    }

    @AfterEach
    void close() throws SQLException {
        DialectUnderTest.closeIfOpen(database);
    }

    private String written(String name) {
        IdentifierRules identifiers = database.dialect().identifiers();
        return identifiers.write(name);
    }

    private ReflectedTable table(String name) {
        return found(name).orElseThrow();
    }

    private Optional<ReflectedTable> found(String name) {
        return reflection.table(new JdbcCatalog(database.connection()), TableName.of(name), Facet.ALL);
    }

    private List<ReflectedObject> objects() {
        return reflection.objects(new JdbcCatalog(database.connection()), null);
    }

    @Test
    void tablesAndViewsAreListed() throws SQLException {
        database.executeText("create table t (id integer not null primary key)");
        database.executeText("create view v as select id from t");
        assertThat(objects())
                .containsExactly(
                        new ReflectedObject(TableName.of("t"), ObjectKind.TABLE, false),
                        new ReflectedObject(TableName.of("v"), ObjectKind.VIEW, false));
        assertThat(table("v").columns()).extracting(ReflectedColumn::name).containsExactly("id");
    }

    @Test
    void columnsAreReadInTheirOrder() throws SQLException {
        database.executeText(
                "create table t (z integer not null, a varchar(20) default 'it''s', n decimal(8, 2) default 7)");
        List<ReflectedColumn> columns = table("t").columns();
        assertThat(columns).extracting(ReflectedColumn::name).containsExactly("z", "a", "n");
        assertThat(columns).extracting(ReflectedColumn::nullable).containsExactly(false, true, true);
        assertThat(columns.get(1).type().describe()).startsWith("varchar(20)");
        assertThat(columns.get(0).defaultText()).isNull();
        assertThat(columns.get(1).defaultText()).contains("it");
        assertThat(columns.get(2).defaultText()).contains("7");
    }

    @Test
    void keysAreReadInTheirOrder() throws SQLException {
        database.executeText("create table p (a integer not null, b integer not null, primary key (b, a))");
        database.executeText(
                "create table c (y integer, x integer, constraint fk_c foreign key (x, y) references p (b, a)"
                        + " on delete cascade)");
        assertThat(table("p").primaryKey()).extracting(PrimaryKey::columns).isEqualTo(List.of("b", "a"));
        assertThat(table("p").indexes()).isEmpty();
        assertThat(table("c").primaryKey()).isNull();
        ForeignKey key = table("c").foreignKeys().get(0);
        assertThat(key.columns()).containsExactly("x", "y");
        assertThat(key.target()).isEqualTo(TableName.of("p"));
        assertThat(key.targetColumns()).containsExactly("b", "a");
        assertThat(key.onDelete()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(key.onUpdate()).isIn(ReferentialAction.NO_ACTION, ReferentialAction.RESTRICT);
        assertThat(table("c").indexes()).isEmpty();
    }

    @Test
    void indexesAreReadWithoutThoseOfThePrimaryKey() throws SQLException {
        database.executeText("create table t (id integer not null primary key, a integer, b integer)");
        database.executeText("create index ix on t (b desc, a)");
        database.executeText("create unique index ux on t (a)");
        assertThat(table("t").indexes()).extracting(ReflectedIndex::name).containsExactly("ix", "ux");
        assertThat(table("t").indexes()).extracting(ReflectedIndex::unique).containsExactly(false, true);
        assertThat(table("t").indexes().get(0).items())
                .extracting(ReflectedIndexItem::column)
                .containsExactly("b", "a");
    }

    @Test
    void oddNamesAreReadAsTheyAre() throws SQLException {
        for (String name : oddNames()) {
            database.executeText("create table " + written(name) + " (" + written(name)
                    + " integer not null, primary key (" + written(name) + "))");
        }
        assertThat(objects())
                .extracting(object -> object.name().name())
                .containsExactlyInAnyOrderElementsOf(oddNames());
        for (String name : oddNames()) {
            ReflectedTable read = table(name);
            assertThat(read.columns()).extracting(ReflectedColumn::name).containsExactly(name);
            assertThat(read.primaryKey()).extracting(PrimaryKey::columns).isEqualTo(List.of(name));
        }
    }

    @Test
    void namesAreNoPatterns() throws SQLException {
        database.executeText("create table xzy (a integer)");
        assertThat(found("x_y")).isEmpty();
        assertThat(found("x%")).isEmpty();
        assertThat(found("%")).isEmpty();
        assertThat(found("xzy")).isPresent();
    }

    @Test
    void whatDriversDoNotTellIsEmpty() throws SQLException {
        database.executeText("create table t (a integer, check (a > 1), constraint u unique (a))");
        ReflectedTable read = table("t");
        assertThat(read.checks()).isEmpty();
        assertThat(read.uniqueKeys()).isEmpty();
        assertThat(read.options()).isEmpty();
        assertThat(read.indexes()).extracting(ReflectedIndex::unique).containsExactly(true);
        assertThat(reflection.sequences(new JdbcCatalog(database.connection()), null))
                .isEmpty();
        assertThat(reflection.domains(new JdbcCatalog(database.connection()), null))
                .isEmpty();
    }

    @Test
    void onlyWhatIsAskedForIsThere() throws SQLException {
        database.executeText("create table t (a integer not null primary key)");
        var catalog = new JdbcCatalog(database.connection());
        ReflectedTable read = reflection
                .table(catalog, TableName.of("t"), Set.of(Facet.PRIMARY_KEY))
                .orElseThrow();
        assertThat(catalog.queries()).isEqualTo(2);
        assertThat(read.columns()).isEmpty();
        assertThat(read.primaryKey()).isNotNull();
    }
}
