package org.alkahest.orm;

import org.alkahest.orm.annotation.Id;
import org.alkahest.orm.annotation.References;

/** A class with a key of two members, both of which refer to others. */
class Membership {
    @Id
    @References(User.class)
    private long userId;

    @Id
    @References(Article.class)
    private long articleId;

    private int stars;

    @SuppressWarnings("unused") // for the session
    private Membership() {}

    Membership(long userId, long articleId, int stars) {
        this.userId = userId;
        this.articleId = articleId;
        this.stars = stars;
    }

    long userId() {
        return userId;
    }

    long articleId() {
        return articleId;
    }

    int stars() {
        return stars;
    }

    void setStars(int value) {
        this.stars = value;
    }

    void setUserId(long value) {
        this.userId = value;
    }
}
