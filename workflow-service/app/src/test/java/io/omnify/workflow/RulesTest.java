package io.omnify.workflow;

import io.omnify.testkit.EndpointRules;
import io.omnify.testkit.HexagonRules;
import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void arrowsPointInwards() {
        HexagonRules.check("io.omnify.workflow");
    }

    @Test
    void everyEndpointDeclaresItsPermission() {
        EndpointRules.check("io.omnify.workflow");
    }
}
