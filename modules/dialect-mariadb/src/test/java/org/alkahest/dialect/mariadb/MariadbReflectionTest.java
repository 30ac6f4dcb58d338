package org.alkahest.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.alkahest.dialect.mysql.family.testing.FamilyReflectionContract;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ObjectScope;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.sql.error.InspectionException;
import org.alkahest.sql.schema.Numbering;
import org.alkahest.sql.schema.SequenceDefinition;
import org.alkahest.sql.tree.TableName;
import org.junit.jupiter.api.Test;

/** What is in a database of MariaDB. */
class MariadbReflectionTest extends FamilyReflectionContract {
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

    @Override
    protected String unseen() {
        return "ignored";
    }

    @Override
    protected String introducer() {
        return "";
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
                        "set('a','b')");
        assertThat(table("t").column("s").orElseThrow().typeName()).isEqualTo("set('a','b')");
    }

    @Test
    void theCheckOfADocumentIsNoCheckOfItsOwn() throws SQLException {
        execute("create table t (j json, v varchar(20) check (json_valid(v)), w longtext, c int check (c > 1),"
                + " x longtext collate latin1_swedish_ci check (json_valid(x)),"
                + " constraint w check (json_valid(w)))");
        ReflectedTable read = table("t");
        assertThat(types(read).values()).containsExactly("json", "varchar(20)", "longtext", "integer", "longtext");
        assertThat(read.column("x").orElseThrow().collation()).isEqualTo("latin1_swedish_ci");
        assertThat(read.checks())
                .containsExactly(
                        new ReflectedCheck("c", "`c` > 1"),
                        new ReflectedCheck("v", "json_valid(`v`)"),
                        new ReflectedCheck("w", "json_valid(`w`)"),
                        new ReflectedCheck("x", "json_valid(`x`)"));
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
