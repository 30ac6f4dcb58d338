package shop.app;

import static org.alkahest.sql.Sql.select;

import java.lang.invoke.MethodHandles;
import org.alkahest.engine.Engine;
import org.alkahest.orm.Mappings;
import org.alkahest.orm.Sessions;
import org.alkahest.orm.annotation.Convert;
import org.alkahest.orm.annotation.Converter;
import org.alkahest.orm.annotation.Generated;
import org.alkahest.orm.annotation.Id;
import org.alkahest.sql.error.MappingException;
import shop.model.Customer;

/** Works with classes of its own and of another module, and says what came of it. */
final class Main {
    private Main() {}

    private record Cents(long amount) {}

    private static final class CentsAsLong implements Converter<Cents, Long> {
        private CentsAsLong() {}

        @Override
        public Long toSql(Cents value) {
            return value.amount();
        }

        @Override
        public Cents toJava(Long stored) {
            return new Cents(stored);
        }
    }

    private enum State {
        OPEN,
        PAID
    }

    private record Order(
            @Id @Generated long id, String customer, State state, @Convert(CentsAsLong.class) Cents total) {}

    private abstract static class Keyed {
        @Id
        private String key;
    }

    private static final class Note extends Keyed {
        private String words;

        private Note() {}

        private String words() {
            return words;
        }
    }

    public static void main(String... arguments) {
        try (Engine engine = Engine.create("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1")) {
            ownClasses(engine);
            classesOfAnotherModule(engine);
        }
        foreignClassesWithoutPermission();
        System.out.println("open: " + Main.class.getModule().isOpen("shop.app", Mappings.class.getModule()));
    }

    private static void ownClasses(Engine engine) {
        Mappings mappings = Mappings.of(MethodHandles.lookup(), Order.class, Note.class);
        engine.createAll(mappings.metaData());
        Sessions sessions = Sessions.of(engine, mappings);
        var order = mappings.entity(Order.class);
        var note = mappings.entity(Note.class);
        sessions.transaction(session -> {
            Order stored = session.add(new Order(0, "ada", State.OPEN, new Cents(1250)));
            session.replace(new Order(stored.id(), stored.customer(), State.PAID, stored.total()));
            Note first = new Note();
            ((Keyed) first).key = "first";
            first.words = "private";
            session.add(first);
        });
        try (var session = sessions.open()) {
            System.out.println("record: " + session.execute(
                            select(order).where(order.get(Order::customer).like("a%"), order.get(Order::state).eq(State.PAID)))
                    .one());
            System.out.println(
                    "class: " + session.execute(select(note, note.get(Note::words))).one().v1().words);
        }
    }

    private static void classesOfAnotherModule(Engine engine) {
        Mappings mappings = Customer.mappings();
        engine.createAll(mappings.metaData());
        var customer = mappings.entity(Customer.class);
        Sessions sessions = Sessions.of(engine, mappings);
        sessions.transaction(session -> {
            Customer ada = session.add(new Customer("ada", 36));
            session.flush();
            ada.setAge(37);
        });
        try (var session = sessions.open()) {
            System.out.println("other: " + session.execute(
                            select(customer.get(Customer::name), customer.get(Customer::age)))
                    .one());
        }
    }

    private static void foreignClassesWithoutPermission() {
        try {
            Mappings.of(MethodHandles.lookup(), Customer.class);
        } catch (MappingException error) {
            System.out.println("refused: " + error.code() + " " + error.getMessage().contains("module shop.model"));
        }
    }
}
