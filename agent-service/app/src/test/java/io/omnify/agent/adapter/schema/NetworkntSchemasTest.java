package io.omnify.agent.adapter.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.agents.domain.AgentTemplate;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.shared.SchemasContract;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.port.Schemas;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"(a|a)+$", "(a*)*b$", "(?:(?:){10}){10}y", "(?:a?){300}b", "^[^\\p{Cc}]{1,64}y$"})
    @Timeout(20)
    void aPatternIsSearchedForInTimeHoweverItIsWritten(String pattern) {
        var form = Json.object("type", "object", "properties", Json.object("a", Json.object("pattern", pattern)));
        assertThat(schemas.defect(form)).isEmpty();
        assertThat(schemas.violations(form, Json.object("a", "a".repeat(20_000) + "!")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?:(?:){10000}){20000}y",
                "(?:(?:){2147483647}){2147483647}y",
                "(?:(?:a{1000}){1000}){1000}y",
                "([[:alpha:])]a{1000}){1000}",
                "(?=x)",
                "(a)\\1",
                "(\\Q)\\E"
            })
    @Timeout(20)
    void aPatternThatCannotBeIsRefusedWithWordsAndNeverHeldTo(String pattern) {
        var form = Json.object("type", "object", "properties", Json.object("a", Json.object("pattern", pattern)));
        assertThat(schemas.defect(form))
                .hasValueSatisfying(why -> assertThat(why).contains("pattern"));
        assertThat(schemas.violations(form, Json.object("a", "x"))).isNotEmpty();
        assertThat(schemas.violations(Json.object("not", Json.object("pattern", pattern)), "x"))
                .isNotEmpty();
    }

    @Test
    void aReferenceToAnotherPlaceIsNotFollowed() {
        var schema = Json.object("$ref", "http://127.0.0.1:1/secret.json");
        assertThat(schemas.defect(schema)).isPresent();
    }
}
