package org.alkahest.benchmarks.read;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDateTime;

/** An account as Hibernate maps it. */
@Entity
@Table(name = "account")
@SuppressWarnings("NullAway.Init") // by Hibernate
public class AccountEntity {
    @Id
    long id;

    @Column(length = 40, nullable = false)
    String name;

    int age;

    @Column(precision = 10, scale = 2, nullable = false)
    BigDecimal balance;

    boolean active;

    @Column(name = "created_at", nullable = false)
    LocalDateTime createdAt;
}
