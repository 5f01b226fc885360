package io.omnify.agent.adapter.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.agents.domain.AgentTemplate;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.shared.SchemasContract;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.port.Schemas;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class NetworkntSchemasTest extends SchemasContract {
    private final NetworkntSchemas schemas = new NetworkntSchemas();

    @Override
    protected Schemas schemas() {
        return schemas;
    }

    @Test
    void theBuiltInAgentsHaveUsableSchemas() {
        for (var type :
                Arrays.stream(AgentType.values()).filter(AgentType::builtIn).toList()) {
            var schema = AgentTemplate.of(type).outputSchema();
            assertThat(schema).as(type.code()).isNotNull();
            assertThat(schemas.defect(schema)).as(type.code()).isEmpty();
            assertThat(schemas.violations(schema, Json.object("summary", 1))).isNotEmpty();
        }
    }

    @Test
    void aReferenceToAnotherPlaceIsNotFollowed() {
        var schema = Json.object("$ref", "http://127.0.0.1:1/secret.json");
        assertThat(schemas.defect(schema)).isPresent();
    }
}
