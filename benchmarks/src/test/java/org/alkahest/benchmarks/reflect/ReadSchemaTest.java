package org.alkahest.benchmarks.reflect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** The measurement of reading schemas runs, with every rival. */
class ReadSchemaTest {

    @Test
    void everyRivalReadsASchemaAndStandsInTheTable() throws SQLException {
        var output = new ByteArrayOutputStream();
        ReadSchema.run(
                new PrintStream(output, true, StandardCharsets.UTF_8),
                "--databases",
                "h2",
                "--tables",
                "5",
                "--rounds",
                "1",
                "--warm-ups",
                "0");

        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("H2, 5 tables", "| ours bulk |", "| ours table at a time |", "| jooq meta |");
    }
}
