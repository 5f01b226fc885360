package io.omnify.agent;

import io.omnify.testkit.EndpointRules;
import io.omnify.testkit.HexagonRules;
import org.junit.jupiter.api.Test;

class HexagonTest {
    @Test
    void arrowsPointInwards() {
        HexagonRules.check("io.omnify.agent");
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        EndpointRules.check("io.omnify.agent");
    }
}
