package io.omnify.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.omnify.agent.agents.domain.AgentTemplate;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.executions.LanguageModelContract;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.handoffs.port.Colleagues;
import io.omnify.agent.handoffs.usecase.HandoffTool;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.port.Metrics;
import io.omnify.agent.tools.port.Tool;
import io.omnify.agent.tools.port.Workflows;
import io.omnify.agent.tools.usecase.AnalyticsQueryTool;
import io.omnify.agent.tools.usecase.WorkflowTools;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What we send, held against OpenAI's own specification where that is at hand. */
@QuarkusTest
class RequestsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static StubProvider.Asked sent(ModelRequest request, boolean stream) throws Exception {
        try (var provider = new StubProvider(StubProvider.json(401, "{}"))) {
            provider.model(stream).answer(request, piece -> {});
            return provider.asked.getFirst();
        }
    }

    private static ModelRequest request() {
        return LanguageModelContract.request(Duration.ofSeconds(20));
    }

    @Test
    void saysWhoAsksWhatAndForWhichTurn() throws Exception {
        var asked = sent(request(), false);
        assertThat(asked.headers().get("Authorization")).containsExactly("Bearer sk-test-0123456789");
        assertThat(asked.headers().get("X-omnify-command")).containsExactly("run_1/plan/1/2");
        assertThat(asked.headers().get("X-client-request-id")).hasSize(1);
        var body = JSON.readTree(asked.body());
        assertThat(body.path("model").asText()).isEqualTo("gpt-test");
        assertThat(body.path("store").asBoolean(true)).isFalse();
        assertThat(body.path("tools").get(0).path("name").asText()).isEqualTo("analytics_query");
        assertThat(body.path("input").get(0).path("content").asText()).contains("\"none\":null");
        assertThat(body.path("input").get(3).path("output").asText()).isEqualTo("{\"clicks\":7,\"none\":null}");
        assertThat(body.has("stream")).isFalse();
        assertThat(body.has("max_output_tokens")).isFalse();
        var limited = JSON.readTree(sent(request().withMaxOutput(77), false).body());
        assertThat(limited.path("max_output_tokens").asInt()).isEqualTo(77);
        assertThat(JSON.readTree(sent(request(), true).body()).path("stream").asBoolean())
                .isTrue();
    }

    @Test
    void theBuiltInAgentsAndToolsQualifyForStrictMode() {
        for (var type : builtIn()) {
            assertThat(StrictSchema.qualifies(AgentTemplate.of(type).outputSchema()))
                    .as(type.code())
                    .isTrue();
        }
        assertThat(StrictSchema.qualifies(Map.of("type", "object", "properties", Map.of("a", Map.of()))))
                .isFalse();
        assertThat(StrictSchema.qualifies(Map.of("type", "object"))).isFalse();
    }

    private static List<AgentType> builtIn() {
        return Arrays.stream(AgentType.values()).filter(AgentType::builtIn).toList();
    }

    @Test
    void isWhatOpenAisSpecificationAllows() throws Exception {
        var schema = specification();
        for (var type : AgentType.values()) {
            var template = AgentTemplate.of(type);
            var plain = request();
            var asked = new ModelRequest(
                            plain.reference(),
                            "gpt-5.4-mini",
                            template.instructions(),
                            plain.conversation(),
                            tools(plain),
                            new ModelRequest.OutputForm(type.code(), template.outputSchema()),
                            plain.timeout())
                    .withMaxOutput(4_000);
            for (var stream : List.of(true, false)) {
                assertThat(schema.validate(sent(asked, stream).body(), InputFormat.JSON))
                        .as(type.code())
                        .isEmpty();
            }
        }
    }

    /** The one that the conversation names, and all whose form this service makes by itself. */
    private static List<ToolDefinition> tools(ModelRequest plain) {
        var own = new ArrayList<>(WorkflowTools.of(uncalled(Workflows.class)));
        own.add(new HandoffTool(uncalled(Colleagues.class)));
        own.add(new AnalyticsQueryTool(uncalled(Metrics.class)));
        var named = plain.tools().stream().map(ToolDefinition::name).toList();
        var others = own.stream().map(Tool::definition).filter(tool -> !named.contains(tool.name()));
        var all = Stream.concat(plain.tools().stream(), others).toList();
        assertThat(all).hasSizeGreaterThanOrEqualTo(4);
        return all;
    }

    private static <T> T uncalled(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, _) -> {
            throw new AssertionError(method.getName());
        }));
    }

    /** A check that never refuses is dead: this one must. */
    @Test
    void whatTheSpecificationForbidsIsRefused() throws Exception {
        var schema = specification();
        var good = sent(request(), false).body();
        for (var wrong : List.of(
                good.replace("\"store\":false", "\"max_tokens\":5"),
                good.replace("\"strict\":true}}", "\"strict\":7}}"),
                good.replace("\"store\":false", "\"max_output_tokens\":\"many\""),
                good.replace("\"type\":\"function\"", "\"type\":\"gadget\""),
                "{\"model\":\"m\",\"input\":42}")) {
            assertThat(wrong).isNotEqualTo(good);
            assertThat(schema.validate(wrong, InputFormat.JSON)).as(wrong).isNotEmpty();
        }
    }

    private static Schema specification() throws IOException {
        var found = location();
        if (found.isEmpty()) System.out.println("NOT CHECKED against OpenAI's specification: it is not there");
        assumeTrue(found.isPresent(), "no specification");
        var specification = JSON.readTree(found.get().toFile());
        rewrite(specification);
        close(specification.at("/components/schemas/CreateResponse"));
        var registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                builder -> builder.schemas(Map.of("https://spec.local/o.json", specification.toString())));
        return registry.getSchema(SchemaLocation.of("https://spec.local/o.json#/components/schemas/CreateResponse"));
    }

    /** Where OMNIFY_OPENAI_SPEC says, or in shared/specs of a folder above. */
    private static Optional<Path> location() {
        var named = System.getProperty("omnify.openai.spec", System.getenv("OMNIFY_OPENAI_SPEC"));
        if (named != null) return Optional.of(Path.of(named)).filter(Files::exists);
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared/specs/openai/openapi.json"))
                .filter(Files::exists)
                .findFirst();
    }

    /** The specification's alternatives overlap and its discriminators have no mapping; neither can be taken literally. */
    private static void rewrite(JsonNode node) {
        if (node instanceof ObjectNode object) {
            var alternatives = object.remove("oneOf");
            if (alternatives != null && !object.has("anyOf")) object.set("anyOf", alternatives);
            if (object.path("discriminator").has("propertyName")) object.remove("discriminator");
        }
        node.forEach(RequestsTest::rewrite);
    }

    private static void close(JsonNode root) {
        ((ObjectNode) root).put("unevaluatedProperties", false);
    }
}
