package org.alkahest.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.alkahest.dialect.mysql.family.testing.FamilyReflectionContract;
import org.alkahest.dialect.reflect.Facet;
import org.alkahest.dialect.reflect.ObjectKind;
import org.alkahest.dialect.reflect.ReflectedCheck;
import org.alkahest.dialect.reflect.ReflectedColumn;
import org.alkahest.dialect.reflect.ReflectedConstraint;
import org.alkahest.dialect.reflect.ReflectedDefinition;
import org.alkahest.dialect.reflect.ReflectedIndex;
import org.alkahest.dialect.reflect.ReflectedIndexItem;
import org.alkahest.dialect.reflect.ReflectedObject;
import org.alkahest.dialect.reflect.ReflectedTable;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.dialect.testing.DialectUnderTest;
import org.alkahest.sql.error.InspectionException;
import org.alkahest.sql.schema.SchemaStatement.CreateTable;
import org.alkahest.sql.tree.TableName;
import org.junit.jupiter.api.Test;

/** What is in a database of MySQL. */
class MysqlReflectionTest extends FamilyReflectionContract {
    @Override
    protected DialectUnderTest open() throws SQLException {
        return MysqlDatabase.open();
    }

    @Override
    protected List<String> everything() {
        return List.of("""
                create table types (id bigint not null auto_increment primary key, flag boolean not null default true,
                  ti tinyint default -5, tu tinyint unsigned, si smallint, su smallint unsigned, mi mediumint,
                  mu mediumint unsigned, i int, iu int unsigned default 7, iz int(6) unsigned zerofill, bi bigint,
                  bu bigint unsigned, dec1 decimal(10, 2) default 1.5, dec2 decimal(8), dec3 decimal(65, 30) default -0.25,
                  decu decimal(5, 1) unsigned, fl float, d double default 1.5, du double unsigned, d2 double(7, 3),
                  c char(5) default 'ab', vc varchar(20) default 'it''s "x" \\\\ y', line varchar(9) default 'a\\nb',
                  nothing varchar(5) not null default '', word varchar(9) default 'NULL', called varchar(9) default (upper('a')),
                  tt tinytext, tx text, mt mediumtext, lt longtext, bin binary(4) default 'ab', vb varbinary(10) default 'x',
                  tb tinyblob, bl blob, mb mediumblob, lb longblob, da date default '2020-01-02', t0 time,
                  t6 time(6) default '10:00:00', dt0 datetime default current_timestamp,
                  dt3 datetime(3) default current_timestamp(3) on update current_timestamp(3),
                  dt6 datetime(6) default current_timestamp(6) on update current_timestamp(6), ts timestamp null,
                  y year default 2020, b1 bit(1), b5 bit(5) default b'101', j json, g geometry, p point, po polygon,
                  sum1 int default (1 + 2),
                  e enum('a', 'it''s', 'b\\\\c', 'x,y', 'Upper', '()') default 'it''s')""", """
                create table parent (a int not null, b int not null, c varchar(20) comment 'it''s \\\\ so', primary key (b, a),
                  unique key uq (c, a)) comment 'a ''table'' \\\\ of'""", """
                create table child (w int, x int, y int, z int, s varchar(30), lt longtext not null, sp point not null,
                  twice int as (w * 2) stored, seen varchar(50) as (concat(s, 'it''s \\\\ )')) virtual,
                  constraint fk1 foreign key (x, y) references parent (b, a) on delete cascade on update cascade,
                  constraint fk2 foreign key (z, y) references parent (b, a) on delete restrict, foreign key (z) references parent (b),
                  constraint ck1 check (w > 3 and s <> 'it''s \\\\ x' and s like 'a\\\\_%'), check (w < 1000),
                  index ix (s desc, x), index zx (z, x), unique index ux (s desc), fulltext index ft (lt), spatial index sx (sp),
                  index own (z), index fx ((concat(s, 'it''s \\\\ x')), x), unique index fu ((w + 1) desc))""");
    }

    @Override
    protected String unseen() {
        return "invisible";
    }

    @Override
    protected String introducer() {
        return "_utf8mb4";
    }

    @Test
    void typesAreThoseOfADeclaration() throws SQLException {
        execute("""
                create table t (flag tinyint(1), ti tinyint, i int, iu int unsigned, bu bigint unsigned, n decimal(10, 2), d double,
                  vc varchar(20), lt longtext, mt mediumtext, j json, dt datetime(6), dt0 datetime, b bit(5),
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
                        "datetime(6)",
                        "datetime",
                        "bit(5)",
                        "year",
                        "binary(4)",
                        "set('a','b')");
        assertThat(table("t").column("s").orElseThrow().typeName()).isEqualTo("set('a','b')");
    }

    @Test
    void checksAreReadAsTheyWereWrittenAndThoseNotEnforcedApart() throws SQLException {
        execute(
                "create table t (a int, s varchar(20), constraint ck check ((a > 1) and (s <> 'it''s \\\\ x')), check (a < 100),"
                        + " constraint off check (a <> 7) not enforced)");
        ReflectedTable read = table("t");
        assertThat(read.checks())
                .containsExactly(
                        new ReflectedCheck("ck", "(`a` > 1) and (`s` <> _utf8mb4'it\\'s \\\\ x')"),
                        new ReflectedCheck("t_chk_1", "`a` < 100"));
        assertThat(read.constraints()).containsExactly(new ReflectedConstraint("off", "check (`a` <> 7) not enforced"));
    }

    @Test
    void valuesInParenthesesAreTheSameDefaultsAsWithout() throws SQLException {
        execute("""
                create table t (a varchar(20) default 'it''s \\\\', b varchar(20) default ('it''s \\\\'), c int default -5, d int default (-5),
                  e datetime default current_timestamp, f datetime default (current_timestamp), g varbinary(5) default 'ab',
                  h varbinary(5) default (0x6162), i bit(5) default b'101', j bit(5) default (5), k int default (null))""");
        assertThat(table("t").columns())
                .extracting(ReflectedColumn::defaultText)
                .containsExactly(
                        "'it''s \\\\'",
                        "'it''s \\\\'",
                        "-5",
                        "-5",
                        "current_timestamp",
                        "current_timestamp",
                        "0x6162",
                        "0x6162",
                        "5",
                        "5",
                        null);
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
        assertThat(table("v").query()).contains("select").contains("+ 1) AS `b`");
        assertThat(table("v").comment()).isNull();
        assertThatThrownBy(() -> table("broken"))
                .isInstanceOf(InspectionException.class)
                .hasMessageContaining("ALK-8002");
        assertThat(bulk().tables(catalog(), all().facets(Facet.VIEW_DEFINITION)).tables())
                .containsKey(TableName.of("broken"));
    }

    @Test
    void temporaryTablesAreNotTold() throws SQLException {
        execute(
                "create table hidden (a int)",
                "create temporary table hidden (z int)",
                "create temporary table t (z int)");
        assertThat(reflection().objects(catalog(), null))
                .containsExactly(new ReflectedObject(TableName.of("hidden"), ObjectKind.TABLE, false));
        assertThat(bulk().tables(catalog(), all())).isEqualTo(bulk().tables(catalog(), ReflectionRequest.tables()));
    }

    @Test
    void indexesOverExpressionsAreRead() throws SQLException {
        execute(
                "create table t (a int, s varchar(20), index ix ((a + 1) desc, s), unique index ux ((concat(s, 'it''s'))))");
        assertThat(table("t").uniqueKeys()).isEmpty();
        assertThat(table("t").indexes())
                .containsExactly(
                        new ReflectedIndex(
                                "ix",
                                List.of(
                                        ReflectedIndexItem.expression("`a` + 1").descends(),
                                        ReflectedIndexItem.column("s")),
                                false),
                        new ReflectedIndex(
                                "ux", List.of(ReflectedIndexItem.expression("concat(`s`,_utf8mb4'it\\'s')")), true));
    }

    @Test
    void placesAreReadWithTheReferenceSystemThatTheyAreBoundTo() throws SQLException {
        execute("create table t (p point not null srid 4326, g geometry srid 0, spatial index sx (p))");
        ReflectedTable read = table("t");
        assertThat(types(read)).containsEntry("p", "point srid 4326").containsEntry("g", "geometry srid 0");
        execute("drop table t");
        database().execute(new CreateTable(ReflectedDefinition.of(read), false));

        assertThat(table("t").columns()).isEqualTo(read.columns());
    }
}
