package io.omnify.agent.adapter.web;

import static io.omnify.agent.shared.domain.Json.object;

import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.domain.Repeatability;
import java.util.List;

/** What an http step takes and gives. */
final class HttpDescription {
    static final ActionDescription IT = new ActionDescription(
            "http",
            "Calls an address outside. Headers may name a secret; idempotent says that the receiver honours the"
                    + " Idempotency-Key that is sent along.",
            object(
                    "type",
                    "object",
                    "required",
                    List.of("url"),
                    "properties",
                    object(
                            "method",
                            object("enum", List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")),
                            "url",
                            object("type", "string", "minLength", 8, "maxLength", 4_000),
                            "headers",
                            object("type", "object", "maxProperties", 50, "additionalProperties", header()),
                            "body",
                            object(),
                            "idempotent",
                            object("type", "boolean"))),
            object(
                    "type",
                    "object",
                    "required",
                    List.of("status"),
                    "properties",
                    object(
                            "status", object("type", "integer"),
                            "headers", object("type", "object"),
                            "body", object(),
                            "truncated", object("type", "boolean"))),
            Repeatability.UNSAFE);

    private HttpDescription() {}

    private static Object header() {
        var secret = object(
                "type",
                "object",
                "required",
                List.of("secret"),
                "additionalProperties",
                false,
                "properties",
                object("secret", object("type", "string", "maxLength", 100)));
        return object("anyOf", List.of(object("type", "string", "maxLength", 8_000), secret));
    }
}
