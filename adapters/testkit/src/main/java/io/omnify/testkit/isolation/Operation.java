package io.omnify.testkit.isolation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One thing a service offers, as its OpenAPI file says.
 *
 * @param choices a value for each path parameter that takes one of a few words only
 * @param permissions those its code asks for, of which one is enough
 */
record Operation(
        String method,
        String path,
        List<String> pathParameters,
        Map<String, String> choices,
        List<String> queryParameters,
        Optional<JsonNode> bodySchema,
        boolean upload,
        boolean stream,
        List<String> permissions) {

    /** No token needed. */
    boolean open() {
        return permissions.isEmpty();
    }

    boolean reads() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
