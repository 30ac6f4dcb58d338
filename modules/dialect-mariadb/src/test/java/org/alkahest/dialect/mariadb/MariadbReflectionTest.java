package org.alkahest.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ObjectScope;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedComputation;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.dialect.testing.BulkReflectionContract;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.dialect.testing.JdbcCatalog;
import org.alkahest.sql.error.InspectionException;
import org.alkahest.sql.schema.ForeignKey;
import org.alkahest.sql.schema.Identity;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.PrimaryKey;
import org.alkahest.sql.schema.ReferentialAction;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.schema.UniqueKey;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;
import org.junit.jupiter.api.Test;

/** What is in a database of MariaDB. */
class MariadbReflectionTest extends BulkReflectionContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return MariadbDatabase.open();
    }

    @Override
    protected List<String> everything() {
        return List.of("""
                create table types (id bigint not null auto_increment primary key, flag boolean not null default true,
                  ti tinyint default -5, tu tinyint unsigned, si smallint, su smallint unsigned, mi mediumint,
                  mu mediumint unsigned, i int, i3 int(3), iu int unsigned default 7, iz int(6) unsigned zerofill, bi bigint,
                  bu bigint unsigned, dec1 decimal(10, 2) default 1.5, dec2 decimal(8), dec3 decimal(65, 30) default -0.25,
                  decu decimal(5, 1) unsigned, fl float, d double default 1.5, du double unsigned, d2 double(7, 3),
                  c char(5) default 'ab', vc varchar(20) default 'it''s "x" \\\\ y', line varchar(9) default 'a\\nb',
                  nothing varchar(5) not null default '', word varchar(9) default 'NULL', called varchar(9) default upper('a'),
                  tt tinytext, tx text, mt mediumtext, lt longtext, bin binary(4) default 'ab', vb varbinary(10) default 'x',
                  tb tinyblob, bl blob, mb mediumblob, lb longblob, da date default '2020-01-02', t0 time,
                  t6 time(6) default '10:00:00', dt0 datetime default current_timestamp,
                  dt3 datetime(3) default current_timestamp(3) on update current_timestamp(3),
                  dt6 datetime(6) default current_timestamp(6) on update current_timestamp(6), ts timestamp null,
                  y year default 2020, b1 bit(1), b5 bit(5) default b'101', j json, g geometry, p point, po polygon,
                  u uuid default uuid(), i6 inet6, i4 inet4 default '1.2.3.4', sum1 int default (1 + 2),
                  e enum('a', 'it''s', 'b\\\\c', 'x,y', 'Upper', '()') default 'it''s')""", """
                create table parent (a int not null, b int not null, c varchar(20) comment 'it''s \\\\ so', primary key (b, a),
                  unique key uq (c, a)) comment 'a ''table'' \\\\ of'""", """
                create table child (w int, x int, y int, z int, s varchar(30), lt longtext not null, sp point not null,
                  twice int as (w * 2) stored, seen varchar(50) as (concat(s, 'it''s \\\\ )')) virtual,
                  constraint fk1 foreign key (x, y) references parent (b, a) on delete cascade on update cascade,
                  constraint fk2 foreign key (z, y) references parent (b, a) on delete restrict, foreign key (z) references parent (b),
                  constraint ck1 check (w > 3 and s <> 'it''s \\\\ x' and s like 'a\\\\_%'), check (w < 1000),
                  index ix (s desc, x), index zx (z, x), unique index ux (s desc), fulltext index ft (lt), spatial index sx (sp),
                  index own (z))""");
    }

    private Map<String, String> types(ReflectedTable table) {
        Map<String, String> names = new LinkedHashMap<>();
        table.columns()
                .forEach(column -> names.put(
                        column.name(),
                        database().dialect().types().binding(column.type()).sqlName()));
        return names;
    }

    @Test
    void typesAreThoseOfADeclaration() throws SQLException {
        execute("""
                create table t (flag tinyint(1), ti tinyint, i int, iu int unsigned, bu bigint unsigned, n decimal(10, 2), d double,
                  vc varchar(20), lt longtext, mt mediumtext, j json, u uuid, i6 inet6, dt datetime(6), dt0 datetime, b bit(5),
                  y year, bin binary(4), s set('a', 'b'))""");
        assertThat(types(table("t")).values())
                .containsExactly(
                        "boolean",
                        "tinyint",
                        "integer",
                        "int unsigned",
                        "bigint unsigned",
                        "decimal(10, 2)",
                        "double",
                        "varchar(20)",
                        "longtext",
                        "mediumtext",
                        "json",
                        "uuid",
                        "inet6",
                        "datetime(6)",
                        "datetime",
                        "bit(5)",
                        "year(4)",
                        "binary(4)",
                        "longtext");
        assertThat(table("t").column("s").orElseThrow().typeName()).isEqualTo("set('a','b')");
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
                .isEqualTo(new ReflectedComputation("concat('it\\'s',`a`)", false));
        assertThat(read.column("u").orElseThrow().setOnUpdate()).isTrue();
        assertThat(read.column("bin").orElseThrow().collation()).isEqualTo("utf8mb4_bin");
        assertThat(read.column("usual").orElseThrow().collation()).isNull();
        assertThat(read.primaryKey()).isEqualTo(new PrimaryKey(null, List.of("id")));
    }

    @Test
    void theCheckOfADocumentIsNoCheckOfItsOwn() throws SQLException {
        execute("create table t (j json, v varchar(20) check (json_valid(v)), w longtext, c int check (c > 1),"
                + " constraint w check (json_valid(w)))");
        ReflectedTable read = table("t");
        assertThat(types(read).values()).containsExactly("json", "varchar(20)", "longtext", "integer");
        assertThat(read.checks())
                .containsExactly(
                        new ReflectedCheck("c", "`c` > 1"),
                        new ReflectedCheck("v", "json_valid(`v`)"),
                        new ReflectedCheck("w", "json_valid(`w`)"));
    }

    @Test
    void keysAndIndexesAreToldApart() throws SQLException {
        execute(
                "create table p (id int primary key, a varchar(20), unique key declared (a), unique index prefix (a(5)))",
                """
                create table c (x int, y int, s varchar(20), l longtext, g point not null, index ix (s(5) desc, x), fulltext index ft (l),
                  spatial index sp (g), index y (y), constraint fk_y foreign key (y) references p (id), foreign key (x) references p (id),
                  index gone (s) ignored)""");
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
                        new ReflectedIndex("gone", List.of(ReflectedIndexItem.column("s")), false),
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
    void viewsAreReadAndBrokenOnesAreNamed() throws SQLException {
        execute(
                "create table t (a int)",
                "create table gone (a int)",
                "create view v as select a + 1 as b from t",
                "create view broken as select a from gone",
                "drop table gone");
        ReflectedTables read = bulk().tables(catalog(), all());
        assertThat(read.tables()).containsOnlyKeys(TableName.of("t"), TableName.of("v"));
        assertThat(read.unreadable()).containsOnlyKeys(TableName.of("broken"));
        assertThat(table("v").query()).contains("select").contains("+ 1 AS `b`");
        assertThat(table("v").comment()).isNull();
        assertThatThrownBy(() -> table("broken"))
                .isInstanceOf(InspectionException.class)
                .hasMessageContaining("ALK-8002");
        assertThat(bulk().tables(catalog(), all().facets(Facet.VIEW_DEFINITION)).tables())
                .containsKey(TableName.of("broken"));
    }

    @Test
    void temporaryTablesAreListedButCannotBeRead() throws SQLException {
        execute(
                "create table hidden (a int)",
                "create temporary table hidden (z int)",
                "create temporary table t (z int)");
        assertThat(reflection().objects(catalog(), null))
                .containsExactlyInAnyOrder(
                        new ReflectedObject(TableName.of("hidden"), ObjectKind.TABLE, false),
                        new ReflectedObject(TableName.of("hidden"), ObjectKind.TABLE, true),
                        new ReflectedObject(TableName.of("t"), ObjectKind.TABLE, true));
        ReflectedTables any =
                bulk().tables(catalog(), ReflectionRequest.tables().scope(ObjectScope.ANY));
        assertThat(any.tables()).isEmpty();
        assertThat(any.unreadable()).containsOnlyKeys(TableName.of("hidden"), TableName.of("t"));
        assertThat(bulk().tables(catalog(), ReflectionRequest.tables()).tables())
                .containsOnlyKeys(TableName.of("hidden"));
    }

    @Test
    void sequencesAreReadWithWhatWasSaidOfThem() throws SQLException {
        execute(
                "create sequence plain",
                "create sequence `it's` start with 5 increment by 2 minvalue 1 maxvalue 100 cache 7 cycle",
                "create sequence down increment by -1");
        assertThat(reflection().sequences(catalog(), null))
                .containsExactly(
                        new SequenceDefinition(TableName.of("down"), Numbering.DEFAULT.by(-1)),
                        new SequenceDefinition(TableName.of("it's"), new Numbering(5L, 2L, null, 100L, true, 7L)),
                        new SequenceDefinition(TableName.of("plain"), Numbering.DEFAULT));
        assertThat(reflection().objects(catalog(), null)).isEmpty();
    }
}
