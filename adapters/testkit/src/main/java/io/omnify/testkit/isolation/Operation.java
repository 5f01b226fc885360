package io.omnify.testkit.isolation;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One thing a service offers, as its OpenAPI file says, and the permission its code asks for. */
record Operation(
        String method,
        String path,
        List<String> pathParameters,
        List<String> queryParameters,
        Optional<JsonNode> bodySchema,
        boolean upload,
        boolean stream,
        Optional<String> permission) {

    /** No token needed. */
    boolean open() {
        return permission.isEmpty();
    }

    boolean reads() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
