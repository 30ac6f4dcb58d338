package org.alkahest.guide;

import static org.alkahest.sql.Functions.lower;
import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.alkahest.sql.Values.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.alkahest.engine.Engine;
import org.alkahest.engine.UpdateCount;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.row.Row2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The samples of docs/guide/many-rows.md. */
class ManyRowsTest {
    private final List<Shop.Person> people = IntStream.range(0, 250)
            .mapToObj(i -> new Shop.Person("P" + i, i % 2 == 0 ? null : i))
            .toList();
    private Shop shop;
    private Users users;
    private Engine engine;

    @BeforeEach
    void open() {
        shop = new Shop();
        users = shop.users;
        engine = shop.engine;
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private Map<Long, String> names() {
        Map<Long, String> names = new HashMap<>();
        engine.transaction(connection -> {
            for (Row2<Long, String> row : connection.execute(select(users.id, users.name))) {
                names.put(row.v1(), row.v2());
            }
        });
        return names;
    }

    @Test
    void theKeysOfManyRowsComeInTheirOrder() {
        // sample: keys
        List<Long> keys = engine.inTransaction(connection -> connection
                .execute(insert(users)
                        .values(people, from(users.name, Shop.Person::name), from(users.age, Shop.Person::age))
                        .returning(users.id)
                        .inParameterOrder())
                .all());
        // end
        Map<Long, String> names = names();
        assertThat(keys)
                .extracting(names::get)
                .isEqualTo(people.stream().map(Shop.Person::name).toList());
    }

    @Test
    void rowsSetColumnsOfTheirOwn() {
        // sample: each
        engine.transaction(connection -> connection.execute(insert(users).forEach(people, (row, person) -> {
            var named = row.set(users.name, lower(value(person.name())));
            return person.age() == null ? named : named.set(users.age, person.age());
        })));
        // end
        assertThat(names()).hasSize(253).containsValues("p0", "p249");
    }

    @Test
    void resultsAreHandedOutPageByPage() {
        Map<Long, String> index = new HashMap<>();
        // sample: stream
        List<Long> progress = new ArrayList<>();
        engine.transaction(connection -> connection.execute(
                insert(users)
                        .values(people, from(users.name, Shop.Person::name), from(users.age, Shop.Person::age))
                        .returning(users.id),
                ExecutionOptions.none().withBatchSize(100).withProgress(done -> progress.add(done.rows())),
                id -> index.put(id, "new")));
        // end
        assertThat(progress).containsExactly(100L, 200L, 250L);
        assertThat(index).hasSize(250);
    }

    @Test
    void rowsAreUpdatedByTheirKeys() {
        Map<Long, Integer> ages = Map.of(1L, 50, 2L, 60);
        // sample: update
        engine.transaction(connection -> {
            UpdateCount changed = connection.execute(update(users)
                    .values(ages.entrySet(), from(users.id, Map.Entry::getKey), from(users.age, Map.Entry::getValue)));
            assertThat(changed.rows()).isEqualTo(2);
        });
        // end
        engine.transaction(connection -> assertThat(connection
                        .execute(select(users.age).orderBy(users.id.asc()))
                        .all())
                .startsWith(50, 60));
    }
}
