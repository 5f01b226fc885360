package io.omnify.auth;

import io.omnify.testkit.EndpointRules;
import io.omnify.testkit.HexagonRules;
import org.junit.jupiter.api.Test;

class WallsTest {
    @Test
    void theHexagonHolds() {
        HexagonRules.check("io.omnify.auth");
    }

    @Test
    void everyEndpointDeclaresItsPermission() {
        EndpointRules.check("io.omnify.auth");
    }
}
