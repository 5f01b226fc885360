package io.omnify.analytics;

import io.omnify.testkit.EndpointRules;
import io.omnify.testkit.HexagonRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void ringsPointInwards() {
        HexagonRules.check("io.omnify.analytics");
    }

    @Test
    void endpointsDeclarePermissions() {
        EndpointRules.check("io.omnify.analytics");
    }
}
