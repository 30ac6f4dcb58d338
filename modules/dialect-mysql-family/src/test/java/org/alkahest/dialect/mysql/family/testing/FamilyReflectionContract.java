package org.alkahest.dialect.mysql.family.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.reflect.LeftOut;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedComputation;
import org.alkahest.dialect.reflect.ReflectedDefinition;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.testing.BulkReflectionContract;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.JdbcCatalog;
import org.alkahest.sql.DynamicTable;
import org.alkahest.sql.MetaData;
import org.alkahest.sql.Sql;
import org.alkahest.sql.TextExpr;
import org.alkahest.sql.Types;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.Index;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SchemaStatement.CreateIndex;
import org.alkahest.sql.schema.SchemaStatement.CreateTable;
import org.alkahest.sql.schema.TableDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;
import org.junit.jupiter.api.Test;

/** What MariaDB and MySQL tell alike of their tables. */
public abstract class FamilyReflectionContract extends BulkReflectionContract {
    /** The word for an index that queries do not use. */
    protected abstract String unseen();

    /** What the database writes before a text in an expression. */
    protected abstract String introducer();

    protected final Map<String, String> types(ReflectedTable table) {
        Map<String, String> names = new LinkedHashMap<>();
        table.columns()
                .forEach(column -> names.put(
                        column.name(),
                        database().dialect().types().binding(column.type()).sqlName()));
        return names;
    }

    @Test
    void labelsOfEnumsAreReadWithTheirQuotesAndBackslashes() throws SQLException {
        execute("create table t (e enum('a', 'it''s', 'b\\\\c', 'x,y', 'n\\nl') default 'it''s')");
        ReflectedColumn column = table("t").column("e").orElseThrow();
        assertThat(column.type()).isEqualTo(new LabelType(null, "t_e", List.of("a", "it's", "b\\c", "x,y", "n\nl")));
        assertThat(column.defaultText()).isEqualTo("'it''s'");
    }

    @Test
    void defaultsAreSql() throws SQLException {
        execute("""
                create table t (a int default -5, b varchar(20) default 'it''s \\\\', c datetime(6) default current_timestamp(6),
                  d int default (1 + 2), e int, f varchar(9) default 'NULL', g varchar(9) default null, h int not null)""");
        assertThat(table("t").columns())
                .extracting(ReflectedColumn::defaultText)
                .containsExactly("-5", "'it''s \\\\'", "current_timestamp(6)", "1 + 2", null, "'NULL'", null, null);
    }

    @Test
    void columnsSayWhatIsGeneratedComputedAndSet() throws SQLException {
        execute("""
                create table t (id int auto_increment primary key comment 'it''s', a int, s int as (a + 1) stored,
                  v varchar(20) as (concat('it''s', a)) virtual, u timestamp not null default current_timestamp on update current_timestamp,
                  bin varchar(5) collate utf8mb4_bin, usual varchar(5))""");
        ReflectedTable read = table("t");
        ReflectedColumn id = read.column("id").orElseThrow();
        assertThat(id.identity()).isEqualTo(Identity.BY_DEFAULT);
        assertThat(id.comment()).isEqualTo("it's");
        assertThat(read.column("s").orElseThrow().computed()).isEqualTo(new ReflectedComputation("`a` + 1", true));
        assertThat(read.column("v").orElseThrow().computed())
                .isEqualTo(new ReflectedComputation("concat(" + introducer() + "'it\\'s',`a`)", false));
        assertThat(read.column("u").orElseThrow().setOnUpdate()).isTrue();
        assertThat(read.column("bin").orElseThrow().collation()).isEqualTo("utf8mb4_bin");
        assertThat(read.column("usual").orElseThrow().collation()).isNull();
        assertThat(read.primaryKey()).isEqualTo(new PrimaryKey(null, List.of("id")));
    }

    @Test
    void keysAndIndexesAreToldApart() throws SQLException {
        execute(
                "create table p (id int primary key, a varchar(20), unique key declared (a), unique index prefix (a(5)))",
                """
                create table c (x int, y int, s varchar(20), l longtext, g point not null, index ix (s(5) desc, x), fulltext index ft (l),
                  spatial index sp (g), index y (y), constraint fk_y foreign key (y) references p (id), foreign key (x) references p (id),
                  index gone (s) %s)""".formatted(unseen()));
        assertThat(table("p").uniqueKeys()).containsExactly(new UniqueKey("declared", List.of("a")));
        assertThat(table("p").indexes())
                .containsExactly(new ReflectedIndex(
                        "prefix", List.of(new ReflectedIndexItem("a", null, false, null, "(5)")), true));
        assertThat(table("c").indexes())
                .containsExactly(
                        new ReflectedIndex(
                                "ft",
                                List.of(ReflectedIndexItem.column("l")),
                                false,
                                true,
                                List.of(),
                                "fulltext",
                                null),
                        new ReflectedIndex(
                                "gone",
                                List.of(ReflectedIndexItem.column("s")),
                                false,
                                true,
                                List.of(),
                                null,
                                null,
                                unseen().equals("invisible") ? "invisible" : null),
                        new ReflectedIndex(
                                "ix",
                                List.of(
                                        new ReflectedIndexItem("s", null, true, null, "(5)"),
                                        ReflectedIndexItem.column("x")),
                                false),
                        new ReflectedIndex(
                                "sp", List.of(ReflectedIndexItem.column("g")), false, true, List.of(), "spatial", null),
                        new ReflectedIndex("y", List.of(ReflectedIndexItem.column("y")), false));
    }

    @Test
    void foreignKeysMayReferToOtherDatabases() throws SQLException {
        try (DialectUnderTest other = open()) {
            String theirs = other.connection().getCatalog();
            String ours = database().connection().getCatalog();
            other.executeText("create table p (id int primary key)");
            execute(
                    "create table p (id int primary key)",
                    "create table c (x int, y int, constraint f1 foreign key (x) references `" + theirs
                            + "`.p (id) on delete set null, constraint f2 foreign key (y) references p (id) on update cascade)");
            assertThat(table("c").foreignKeys())
                    .containsExactly(
                            key("f1", "x", new TableName(theirs, "p")).withOnDelete(ReferentialAction.SET_NULL),
                            key("f2", "y", TableName.of("p")).withOnUpdate(ReferentialAction.CASCADE));
            ReflectedTables seen = bulk().tables(new JdbcCatalog(other.connection()), all().in(ours));
            assertThat(seen.tables().keySet()).containsExactly(new TableName(ours, "c"), new TableName(ours, "p"));
            assertThat(seen.tables().get(new TableName(ours, "c")).foreignKeys())
                    .extracting(ForeignKey::target)
                    .containsExactly(new TableName(theirs, "p"), new TableName(ours, "p"));
            execute("drop table c");
        }
    }

    private static ForeignKey key(String name, String column, TableName target) {
        return new ForeignKey(
                name, List.of(column), target, List.of("id"), ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION);
    }

    @Test
    void optionsAreWhatIsNotUsual() throws SQLException {
        execute(
                "create table plain (a int)",
                "create table told (a int) engine=MyISAM default charset=latin1 row_format=dynamic",
                "create table sorted (a int) collate utf8mb4_bin",
                "create table r (a int not null) partition by range (a) (partition p0 values less than (10),"
                        + " partition `p``1` values less than maxvalue)",
                "create table h (a int not null) partition by hash (a) partitions 3",
                "create table l (a int not null, b int) partition by list columns (a) subpartition by key (b) subpartitions 2"
                        + " (partition p0 values in (1, 2), partition p1 values in (3))");
        assertThat(table("plain").options()).isEmpty();
        assertThat(table("told").options().toString())
                .isEqualTo("{engine=MyISAM, charset=latin1, collate=latin1_swedish_ci, row_format=DYNAMIC}");
        assertThat(table("sorted").options()).isEqualTo(Map.of("collate", "utf8mb4_bin"));
        for (String name : List.of("r", "h", "l")) {
            String partitions = table(name).options().get("partition by");
            execute("create table again_" + name + " (a int not null, b int) partition by " + partitions);
            assertThat(table("again_" + name).options()).containsEntry("partition by", partitions);
        }
        assertThat(table("r").options())
                .containsEntry(
                        "partition by",
                        "range (`a`) (partition `p0` values less than (10), partition `p``1` values less than (MAXVALUE))");
        assertThat(table("h").options()).containsEntry("partition by", "hash (`a`) partitions 3");
    }

    @Test
    void typesThatOnlyTheseDatabasesHaveAreCreatedAgain() throws SQLException {
        execute("""
                create table t (s set('a', 'it''s', '()', 'Upper', 'äé') default 'a,Upper', u int unsigned, z int(6) zerofill,
                  bz bigint(20) unsigned zerofill, m mediumint, mz mediumint(4) unsigned zerofill, y year, b1 bit(1), b64 bit(64),
                  v0 varchar(0), c0 char(0), vb0 varbinary(0), bin0 binary(0), f53 float(7,3), g geometry, gc geometrycollection, mp multipoint,
                  e enum('', ' lead', 'tab\t', 'äé', '"', '`', '%') default ' lead', one enum('x'))""");
        ReflectedTable read = table("t");
        assertThat(LeftOut.of(read)).isEmpty();
        execute("drop table t");
        database().execute(new CreateTable(ReflectedDefinition.of(read), false));

        assertThat(table("t")).isEqualTo(read);
        assertThat(types(read)).containsEntry("s", "set('a','it''s','()','Upper','äé')");
        execute("insert into t (s) values ('it''s,äé')");
        DynamicTable t = DynamicTable.of(new MetaData(), ReflectedDefinition.of(read));
        TextExpr s = t.get("s", Types.TEXT.named("set('a','it''s','()','Upper','äé')"));
        assertThat(database().execute(Sql.select(s).where(s.eq("it's,äé")))).containsExactly(List.of("it's,äé"));
    }

    @Test
    void aTypeThatCannotBeWrittenAsItStandsIsReported() throws SQLException {
        execute("create table t (s set('back\\\\slash', 'b'))");

        assertThat(LeftOut.of(table("t")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("the type of the column \"s\": set(");
    }

    @Test
    void prefixesDirectionsMethodsAndCollationsAreCreatedAgain() throws SQLException {
        execute("""
                create table t (a varchar(20) collate utf8mb4_bin, b text collate latin1_swedish_ci, c blob, e enum('x') collate utf8mb4_bin,
                  index i1 (a(5) desc, b(7)), unique index i2 (c(9)), fulltext index i3 (a), index i4 (a desc) comment 'it''s')""");
        ReflectedTable read = table("t");
        assertThat(LeftOut.of(read)).containsExactly("the details of the index \"i4\": comment 'it''s'");
        execute("alter table t drop index i4, add index i4 (a desc)");
        ReflectedTable plain = table("t");
        execute("drop table t");
        TableDefinition definition = ReflectedDefinition.of(read);
        database().execute(new CreateTable(definition, false));
        for (Index index : definition.indexes()) {
            database().execute(new CreateIndex(read.name(), index, false));
        }

        assertThat(table("t")).isEqualTo(plain);
    }
}
