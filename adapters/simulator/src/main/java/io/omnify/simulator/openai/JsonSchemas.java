package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.model.SimulatedModel.SchemaCheck;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Validates answers against the schema they were asked in; compiled schemas are kept, because agents repeat theirs. */
@Singleton
public class JsonSchemas implements SchemaCheck {
    private static final int MOST_KEPT = 200;

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> compiled =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Schema> eldest) {
                    return size() > MOST_KEPT;
                }
            });

    @Override
    public List<String> violations(JsonNode schema, JsonNode value) {
        try {
            Schema check =
                    compiled.computeIfAbsent(Json.write(schema), text -> registry.getSchema(text, InputFormat.JSON));
            return check.validate(Json.write(value), InputFormat.JSON).stream()
                    .map(Error::toString)
                    .toList();
        } catch (SchemaException unusable) {
            return List.of(String.valueOf(unusable.getMessage()));
        } catch (StackOverflowError circular) {
            return List.of("the schema refers to itself without end"); // the validator follows such a circle for ever
        }
    }
}
