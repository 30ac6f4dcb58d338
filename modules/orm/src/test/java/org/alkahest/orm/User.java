package org.alkahest.orm;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.alkahest.orm.annotation.Column;
import org.alkahest.orm.annotation.Convert;
import org.alkahest.orm.annotation.Converter;
import org.alkahest.orm.annotation.Generated;
import org.alkahest.orm.annotation.Id;
import org.alkahest.orm.annotation.References;
import org.alkahest.orm.annotation.Table;
import org.alkahest.orm.annotation.Transient;
import org.jspecify.annotations.Nullable;

/** A class with a member of every kind, all private, with accessors of either style. */
@Table(name = "user_account")
final class User {
    enum Level {
        NEW,
        TRUSTED
    }

    /** Kept as text, to see a converter at work. */
    record Email(String address) {}

    private static final class EmailAsText implements Converter<Email, String> {
        @Override
        public String toSql(Email value) {
            return value.address();
        }

        @Override
        public Email toJava(String stored) {
            return new Email(stored);
        }
    }

    @Id
    @Generated
    private @Nullable Long id;

    @Column(length = 30)
    private String name;

    private @Nullable String fullName;
    private int age;
    private boolean active = true;
    private double score;

    @Column(precision = 10, scale = 2)
    private @Nullable BigDecimal balance;

    private Level level = Level.NEW;
    private @Nullable UUID token;
    private @Nullable Instant joinedAt;
    private @Nullable LocalDate birthday;
    private byte @Nullable [] picture;

    @Convert(EmailAsText.class)
    @Column(length = 80)
    private @Nullable Email email;

    @References(Country.class)
    private @Nullable String country;

    @Transient
    private String remark = "";

    @SuppressWarnings("unused") // for the session
    private User() {
        this("");
    }

    User(String name) {
        this.name = name;
    }

    @Nullable Long getId() {
        return id;
    }

    String name() {
        return name;
    }

    User name(String value) {
        this.name = value;
        return this;
    }

    String getName() {
        return name;
    }

    @Nullable String getFullName() {
        return fullName;
    }

    User setFullName(@Nullable String value) {
        this.fullName = value;
        return this;
    }

    int age() {
        return age;
    }

    User setAge(int value) {
        this.age = value;
        return this;
    }

    boolean isActive() {
        return active;
    }

    User setActive(boolean value) {
        this.active = value;
        return this;
    }

    double score() {
        return score;
    }

    @Nullable BigDecimal balance() {
        return balance;
    }

    User setBalance(@Nullable BigDecimal value) {
        this.balance = value;
        return this;
    }

    Level level() {
        return level;
    }

    User setLevel(Level value) {
        this.level = value;
        return this;
    }

    @Nullable UUID token() {
        return token;
    }

    User setToken(@Nullable UUID value) {
        this.token = value;
        return this;
    }

    @Nullable Instant joinedAt() {
        return joinedAt;
    }

    User setJoinedAt(@Nullable Instant value) {
        this.joinedAt = value;
        return this;
    }

    @Nullable LocalDate birthday() {
        return birthday;
    }

    User setBirthday(@Nullable LocalDate value) {
        this.birthday = value;
        return this;
    }

    byte @Nullable [] picture() {
        return picture;
    }

    User setPicture(byte @Nullable [] value) {
        this.picture = value;
        return this;
    }

    @Nullable Email email() {
        return email;
    }

    User setEmail(@Nullable Email value) {
        this.email = value;
        return this;
    }

    @Nullable String country() {
        return country;
    }

    User setCountry(@Nullable String value) {
        this.country = value;
        return this;
    }

    String remark() {
        return remark;
    }

    User setRemark(String value) {
        this.remark = value;
        return this;
    }

    /** Gives something else than the member holds. */
    String getScore() {
        return Double.toString(score);
    }

    @Override
    public String toString() {
        return "User " + name;
    }
}
