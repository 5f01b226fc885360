package io.omnify.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.embedded.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"v20.19.0", "v20.20.2", "v22.13.0", "v24.1.0"})
    void acceptsWhatTheDashboardIsBuiltWith(String version) {
        assertThat(Node.problem(version)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v18.19.0", "v20.5.0", "v20.18.3", "v21.7.3", "v22.12.0"})
    void refusesWhatIsTooOldAndSaysWhatWillDo(String version) {
        assertThat(Node.problem(version))
                .contains("Node.js " + version + " is too old: install version 20.19 or later (of 22: 22.13 or later)");
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(Node.problem(""))
                .contains("Node.js is missing: install version 20.19 or later (of 22: 22.13 or later)");
    }

    @Test
    void asksForWhatTheDashboardAsksFor() throws Exception {
        var dashboard = Repository.root().resolve("api-gateway/src/main/webui/package.json");

        var engines = new ObjectMapper().readTree(dashboard.toFile()).path("engines");

        assertThat(engines.path("node").asText()).isEqualTo(">=" + Node.NEEDED);
    }
}
