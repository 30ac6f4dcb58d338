package org.alkahest.engine;

import static org.alkahest.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.alkahest.engine.option.ExecutionOptions;
import org.alkahest.sql.error.DatabaseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the flight recorder is told, while it listens. */
class FlightRecorderTest {
    @TempDir
    private Path directory;

    private List<RecordedEvent> record(String event, Runnable work) throws IOException {
        Path file = directory.resolve("recording.jfr");
        try (var recording = new Recording()) {
            recording.enable("org.alkahest." + event).withThreshold(Duration.ZERO);
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        return RecordingFile.readAllEvents(file).stream()
                .filter(each -> each.getEventType().getName().equals("org.alkahest." + event))
                .toList();
    }

    @Test
    void aStatementIsRecordedWithItsTextItsRowsAndWhetherItWasCached() throws SQLException, IOException {
        try (TestEngine test = TestEngine.h2()) {
            test.insertUsers(3);
            List<RecordedEvent> events = record(
                    "Statement",
                    () -> test.engine.transaction(connection -> {
                        connection
                                .execute(test.names(), ExecutionOptions.none().withLabel("names"))
                                .all();
                        connection.execute(test.names()).first();
                        assertThatThrownBy(() -> connection.execute(text("selct")))
                                .isInstanceOf(DatabaseException.class);
                    }));
            assertThat(events).hasSize(3);
            RecordedEvent first = events.get(0);
            assertThat(first.getString("sql")).startsWith("select app_user.name from app_user");
            assertThat(first.getString("label")).isEqualTo("names");
            assertThat(first.getBoolean("cached")).isFalse();
            assertThat(first.getString("missReason")).isEqualTo("first time");
            assertThat(first.getLong("rows")).isEqualTo(3);
            assertThat(first.getDuration()).isPositive();
            assertThat(events.get(1).getBoolean("cached")).isTrue();
            assertThat(events.get(1).getLong("rows")).isEqualTo(1);
            assertThat(events.get(2).getString("error")).isEqualTo("ALK-5011");
        }
    }

    @Test
    void transactionsAreRecordedWithTheirOutcome() throws SQLException, IOException {
        try (TestEngine test = TestEngine.h2()) {
            List<RecordedEvent> events = record("Transaction", () -> {
                test.engine.transaction(connection -> connection.execute(test.users.named("Ada")));
                test.engine.transaction(Connection::rollback);
            });
            assertThat(events).extracting(event -> event.getString("outcome")).containsExactly("commit", "rollback");
        }
    }

    @Test
    void theWaitForAConnectionIsRecorded() throws SQLException, IOException {
        try (TestEngine test = TestEngine.h2()) {
            List<RecordedEvent> events =
                    record("Acquire", () -> test.engine.connect().close());
            assertThat(events).singleElement().satisfies(event -> {
                assertThat(event.getBoolean("acquired")).isTrue();
                assertThat(event.getLong("connection")).isPositive();
            });
        }
    }
}
