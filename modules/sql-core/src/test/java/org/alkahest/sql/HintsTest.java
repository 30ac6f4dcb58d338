package org.alkahest.sql;

import static org.alkahest.sql.Sql.select;
import static org.alkahest.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.alkahest.sql.error.ErrorCode;
import org.alkahest.sql.error.StatementException;
import org.alkahest.sql.fixture.Users;
import org.alkahest.sql.tree.Comment;
import org.junit.jupiter.api.Test;

/** Comments that nobody gets out of, and hints that are no placeholders. */
class HintsTest {

    @Test
    void aTextStandsBetweenTheSignsOfAComment() {
        assertThat(Comment.of("nightly report")).isEqualTo("/* nightly report */");
        assertThat(Comment.of("")).isEqualTo("/*  */");
    }

    @Test
    void signsOfCommentsInTheTextFallApart() {
        assertThat(Comment.of("*/ drop")).isEqualTo("/* * / drop */");
        assertThat(Comment.of("/* nested")).isEqualTo("/* / * nested */");
        assertThat(Comment.of("*/*")).isEqualTo("/* * / * */");
        assertThat(Comment.of("/")).isEqualTo("/* / */");
    }

    @Test
    void controlCharactersAreSpaces() {
        assertThat(Comment.of("a\nb\u0000c*\r/")).isEqualTo("/* a b c* / */");
    }

    @Test
    void nothingIsExecuted() {
        assertThat(Comment.of("!50000 drop")).isEqualTo("/* !50000 drop */");
        assertThat(Comment.of("+ hint")).isEqualTo("/* + hint */");
    }

    @Property
    void theOnlySignsOfACommentAreItsOwn(@ForAll @Chars({'*', '/', 'a', '\n', '!'}) String text) {
        String comment = Comment.of(text);

        assertThat(comment).startsWith("/* ").endsWith(" */");
        assertThat(comment.substring(2, comment.length() - 2))
                .doesNotContain("*/")
                .doesNotContain("/*");
    }

    @Test
    void aHintHasNoPlaceholder() {
        Users u = new Users(new MetaData());
        assertThatThrownBy(() -> select(u.id).hint("h2", "use index (?)"))
                .isInstanceOfSatisfying(
                        StatementException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.INVALID_STATEMENT))
                .hasMessageContaining("use index (?)");
        assertThatThrownBy(() -> update(u).suffix("h2", " ")).isInstanceOf(StatementException.class);
    }
}
