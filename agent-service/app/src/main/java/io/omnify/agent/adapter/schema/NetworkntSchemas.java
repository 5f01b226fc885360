package io.omnify.agent.adapter.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.omnify.agent.shared.port.Schemas;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** JSON Schema 2020-12 by networknt; compiled schemas are kept, since the same few check every answer. */
@Singleton
public final class NetworkntSchemas implements Schemas {
    private static final String META = "https://json-schema.org/draft/2020-12/schema";
    private static final int MOST_KEPT = 1_000;
    private static final int MOST_TOLD = 10;

    private final ObjectMapper json = new ObjectMapper();
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .regularExpressionFactory(LinearPattern::of)
                    .build()));
    private final Map<Map<String, @Nullable Object>, Schema> compiled = new ConcurrentHashMap<>();

    @Override
    public List<String> violations(Map<String, @Nullable Object> schema, @Nullable Object value) {
        try {
            return compiled(schema).validate(write(value), InputFormat.JSON).stream()
                    .limit(MOST_TOLD)
                    .map(NetworkntSchemas::sentence)
                    .toList();
        } catch (RuntimeException e) {
            return List.of("$: the schema " + why(e));
        }
    }

    @Override
    public Optional<String> defect(Map<String, @Nullable Object> schema) {
        var errors = registry.getSchema(SchemaLocation.of(META)).validate(write(schema), InputFormat.JSON);
        if (!errors.isEmpty()) return Optional.of(sentence(errors.getFirst()));
        try {
            var usable = compiled(schema);
            usable.initializeValidators();
            usable.validate("{}", InputFormat.JSON);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(why(e));
        }
    }

    private static String why(RuntimeException e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(LinearPattern.NotSupported.class::isInstance)
                .map(each -> String.valueOf(each.getMessage()))
                .findFirst()
                .orElse("is not a usable JSON Schema");
    }

    private Schema compiled(Map<String, @Nullable Object> schema) {
        if (compiled.size() > MOST_KEPT) compiled.clear();
        return compiled.computeIfAbsent(schema, each -> registry.getSchema(write(each), InputFormat.JSON));
    }

    private static String sentence(Error error) {
        var place = String.valueOf(error.getInstanceLocation());
        return (place.isEmpty() ? "$" : place) + ": " + error.getMessage();
    }

    private String write(@Nullable Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON-shaped", e);
        }
    }
}
