package org.alkahest.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.alkahest.sql.fixture.SqlSketch;
import org.alkahest.sql.fixture.Users;
import org.junit.jupiter.api.Test;

/** Text in a pattern is taken literally where the method says so. */
class LikePatternTest {
    private final Users u = Users.alone();

    @Test
    void likeTakesThePatternAsItIs() {
        assertThat(SqlSketch.of(u.name.like("a_%!").node())).isEqualTo("(user_account.name like {a_%! varchar(30)})");
        assertThat(SqlSketch.of(u.name.notLike("a%").node()))
                .isEqualTo("(user_account.name not like {a% varchar(30)})");
        assertThat(SqlSketch.of(u.name.like("a#%", '#').node()))
                .isEqualTo("(user_account.name like {a#% varchar(30)} escape #)");
        assertThat(SqlSketch.of(u.name.like(u.name.concat("%")).node()))
                .isEqualTo("(user_account.name like (user_account.name || {% varchar(30)}))");
    }

    @Test
    void startsWithEndsWithAndContainsTakeTextLiterally() {
        assertThat(SqlSketch.of(u.name.startsWith("50%_!").node()))
                .isEqualTo("(user_account.name like {50!%!_!!% varchar(30)} escape !)");
        assertThat(SqlSketch.of(u.name.endsWith("%").node()))
                .isEqualTo("(user_account.name like {%!% varchar(30)} escape !)");
        assertThat(SqlSketch.of(u.name.contains("").node()))
                .isEqualTo("(user_account.name like {%% varchar(30)} escape !)");
    }

    @Property
    void anEscapedTextMatchesItselfAndNothingElse(
            @ForAll @Chars({'%', '_', '!', '\\', 'a'}) String text,
            @ForAll @Chars({'%', '_', '!', '\\', 'a'}) String other) {
        Pattern pattern = matcher(LikePattern.escaped(text));
        assertThat(pattern.matcher(text).matches()).isTrue();
        assertThat(pattern.matcher(other).matches()).isEqualTo(text.equals(other));
    }

    /** What a database makes of a pattern whose escape is the exclamation mark. */
    private static Pattern matcher(String like) {
        var regex = new StringBuilder();
        for (int i = 0; i < like.length(); i++) {
            char c = like.charAt(i);
            if (c == '%') {
                regex.append(".*");
            } else if (c == '_') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(c == '!' ? like.charAt(++i) : c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
