package io.omnify.gateway;

import io.omnify.testkit.Contracts;
import io.omnify.testkit.EndpointRules;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class ContractTest extends GatewayTest {

    @Test
    void answersAsItsContractSays() {
        Contracts.assertOpenApi("api-gateway");
    }

    @Test
    void saysOfEveryEndpointOfItsOwnWhoMayCallIt() {
        EndpointRules.check("io.omnify.gateway");
    }
}
