package org.alkahest.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {

    @Test
    void withoutArgumentsItIsAnH2InMemory() throws Exception {
        CommandLine line = CommandLine.parse();

        assertThat(line.url()).startsWith("jdbc:h2:mem:");
        assertThat(line.user()).isNull();
        assertThat(line.rows()).isEqualTo(5);
        assertThat(line.help()).isFalse();
    }

    @Test
    void everyOptionIsTaken() throws Exception {
        assertThat(CommandLine.parse(
                        "--rows", "12", "--password", "secret", "--user", "me", "--url", "jdbc:sqlite:world.db"))
                .isEqualTo(new CommandLine("jdbc:sqlite:world.db", "me", "secret", 12, false));
    }

    @Test
    void thePasswordIsNotPrinted() throws Exception {
        assertThat(CommandLine.parse("--password", "secret").toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--frobnicate              | There is no option \"--frobnicate\".",
                "jdbc:h2:mem:x             | There is no option \"jdbc:h2:mem:x\".",
                "--url                     | The option --url needs a value behind it.",
                "--url localhost           | \"localhost\" is no JDBC URL: those begin with jdbc: and the name of a product.",
                "--rows none               | --rows takes a number from 1 to 999999, not \"none\".",
                "--rows 0                  | --rows takes a number from 1 to 999999, not \"0\".",
            })
    void misuseIsSaidInOneSentence(String arguments, String message) {
        assertThatThrownBy(() -> CommandLine.parse(arguments.split(" ")))
                .isInstanceOf(CommandLine.Misuse.class)
                .hasMessage(message);
    }
}
