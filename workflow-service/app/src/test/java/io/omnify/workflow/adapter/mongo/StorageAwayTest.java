package io.omnify.workflow.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import org.junit.jupiter.api.Test;

class StorageAwayTest {
    @Test
    void namesTheDatabaseAndAsksToComeBack() {
        try (var answer = new StorageAway().away(new MongoTimeoutException("no server"))) {
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeaderString("Retry-After")).isEqualTo("2");
            assertThat(answer.getEntity()).asString().contains("MongoDB").doesNotContain("no server");
        }
    }
}
