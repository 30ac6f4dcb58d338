package org.alkahest.guide;

import static org.alkahest.sql.Insert.from;
import static org.alkahest.sql.Sql.insert;
import static org.alkahest.sql.Sql.update;

import java.util.List;
import org.alkahest.engine.Engine;
import org.alkahest.sql.MetaData;

/** The two tables of the guide, in a database of their own with three people in it. */
final class Shop implements AutoCloseable {
    private static int databases;

    final String url = "jdbc:h2:mem:guide" + databases++;

    final MetaData schema = new MetaData();
    final Users users = new Users(schema);
    final Addresses addresses = new Addresses(schema, users);
    final Engine engine;

    /** A person as an application might have it before it is stored. */
    record Person(String name, Integer age) {}

    Shop() {
        engine = Engine.create(url);
        engine.createAll(schema);
        var people = List.of(new Person("ann", 41), new Person("bob", 35), new Person("cy", null));
        engine.transaction(connection -> {
            connection.execute(
                    insert(users).values(people, from(users.name, Person::name), from(users.age, Person::age)));
            connection.execute(update(users).set(users.managerId, 1).where(users.name.ne("ann")));
            connection.execute(insert(addresses).set(addresses.userId, 1).set(addresses.email, "ann@example.org"));
        });
    }

    @Override
    public void close() {
        engine.close();
    }
}
