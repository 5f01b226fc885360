package io.omnify.agent.shared;

import static io.omnify.agent.shared.domain.SchemaOf.array;
import static io.omnify.agent.shared.domain.SchemaOf.integer;
import static io.omnify.agent.shared.domain.SchemaOf.nullable;
import static io.omnify.agent.shared.domain.SchemaOf.object;
import static io.omnify.agent.shared.domain.SchemaOf.oneOf;
import static io.omnify.agent.shared.domain.SchemaOf.string;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.port.Schemas;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Schemas} must do. */
public abstract class SchemasContract {
    private final Map<String, @Nullable Object> schema =
            object("name", string(), "size", nullable(integer()), "tags", array(oneOf("a", "b")));

    protected abstract Schemas schemas();

    private List<String> violations(@Nullable Object name, @Nullable Object size, Object tags) {
        return schemas().violations(schema, Json.object("name", name, "size", size, "tags", tags));
    }

    @Test
    void acceptsWhatFits() {
        assertThat(violations("x", 1, List.of("a"))).isEmpty();
        assertThat(violations("x", null, List.of())).isEmpty();
    }

    @Test
    void namesThePlaceOfEachViolation() {
        assertThat(violations(7, 1, List.of("c"))).hasSize(2);
        assertThat(violations("x", 1, List.of("c")).getFirst()).contains("tags").contains("0");
    }

    @Test
    void refusesMissingAndUnknownProperties() {
        assertThat(schemas()
                        .violations(schema, Json.object("name", "x", "size", 1))
                        .getFirst())
                .contains("tags");
        assertThat(schemas()
                        .violations(schema, Json.object("name", "x", "size", 1, "tags", List.of(), "more", 1))
                        .getFirst())
                .contains("more");
    }

    @Test
    void refusesAnotherKindOfValue() {
        assertThat(schemas().violations(schema, "text")).isNotEmpty();
        assertThat(schemas().violations(schema, null)).isNotEmpty();
    }

    @Test
    void findsPatterns() {
        var required = Json.object("pattern", "(?i)^ab+");
        assertThat(schemas().violations(required, "ABB!")).isEmpty();
        assertThat(schemas().violations(required, "cab")).isNotEmpty();
        var denied = Json.object("not", required);
        assertThat(schemas().violations(denied, "abb")).isNotEmpty();
        assertThat(schemas().violations(denied, "cab")).isEmpty();
        assertThat(schemas().defect(denied)).isEmpty();
        assertThat(schemas().defect(Json.object("pattern", "(ab"))).isPresent();
    }

    @Test
    void tellsABrokenSchema() {
        assertThat(schemas().defect(schema)).isEmpty();
        assertThat(schemas().defect(Json.object("type", "nothing-known"))).isPresent();
    }
}
