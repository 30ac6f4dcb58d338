package shop.model;

import java.lang.invoke.MethodHandles;
import org.alkahest.orm.Mappings;
import org.alkahest.orm.annotation.Generated;
import org.alkahest.orm.annotation.Id;

public final class Customer {
    @Id
    @Generated
    private Long id;

    private String name;
    private int age;

    private Customer() {}

    public Customer(String name, int age) {
        this.name = name;
        this.age = age;
    }

    public static Mappings mappings() {
        return Mappings.of(MethodHandles.lookup(), Customer.class);
    }

    public Long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public int age() {
        return age;
    }

    public void setAge(int age) {
        this.age = age;
    }
}
