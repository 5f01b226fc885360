package io.omnify.workflow.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.definitions.port.Notation;
import io.omnify.workflow.expressions.domain.Malformed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes definitions in YAML wherever they are taken in JSON. */
@Provider
@Consumes(YamlBody.TYPE)
public final class YamlBody implements MessageBodyReader<Map<String, @Nullable Object>> {
    static final String TYPE = "application/yaml";

    private final Notation notation;

    public YamlBody(Notation notation) {
        this.notation = notation;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return Map.class.isAssignableFrom(type) && media.getSubtype().equals("yaml");
    }

    @Override
    public Map<String, @Nullable Object> readFrom(
            Class<Map<String, @Nullable Object>> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        try {
            return notation.read(new String(body.readAllBytes(), UTF_8));
        } catch (Malformed e) {
            throw ProblemException.invalid("body", e.reason());
        }
    }
}
