package org.alkahest.orm;

import java.math.BigDecimal;
import org.alkahest.orm.annotation.Column;
import org.alkahest.orm.annotation.Generated;
import org.alkahest.orm.annotation.Id;
import org.alkahest.orm.annotation.Version;

/** A record with a generated key and a version; 0 stands for neither. */
record Article(
        @Id @Generated long id,
        String title,
        @Column(precision = 10, scale = 2) BigDecimal price,
        @Version int version) {
    Article(String title, String price) {
        this(0, title, new BigDecimal(price), 0);
    }

    Article withTitle(String other) {
        return new Article(id, other, price, version);
    }

    Article withPrice(String other) {
        return new Article(id, title, new BigDecimal(other), version);
    }
}
