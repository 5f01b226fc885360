package io.omnify.simulator.linkedin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;

/** An answer of LinkedIn's that is no success, in the form it has for them. */
final class LinkedInRefused extends RuntimeException {
    private final int status;
    private final transient ObjectNode body;

    private LinkedInRefused(int status, ObjectNode body) {
        super(body.toString());
        this.status = status;
        this.body = body;
    }

    static LinkedInRefused of(int status, int serviceErrorCode, String code, String message) {
        var body = Json.NODES.objectNode().put("status", status);
        if (serviceErrorCode > 0) body.put("serviceErrorCode", serviceErrorCode);
        return new LinkedInRefused(status, body.put("code", code).put("message", message));
    }

    static LinkedInRefused badRequest(String message) {
        return of(400, 0, "ILLEGAL_ARGUMENT", message);
    }

    /** One field is wrong; the path is slashed, as LinkedIn tells it. */
    static LinkedInRefused field(String path, String code, String description) {
        var refused = of(400, 0, "INVALID_PARAM", "Request validation failed: " + path);
        var error = refused.body
                .putObject("errorDetails")
                .putArray("inputErrors")
                .addObject()
                .put("code", code)
                .put("description", description);
        error.putObject("input").putObject("inputPath").put("fieldPath", path);
        return refused;
    }

    static LinkedInRefused notFound(String what) {
        return of(404, 0, "RESOURCE_NOT_FOUND", what + " is not found");
    }

    static LinkedInRefused denied() {
        return of(403, 100, "ACCESS_DENIED", "Not enough permissions to access this resource");
    }

    static LinkedInRefused deadVersion(String version) {
        return of(426, 0, "NONEXISTENT_VERSION", "Requested version " + version + " is not active");
    }

    static LinkedInRefused throttled(String period) {
        return of(
                429,
                101,
                "TOO_MANY_REQUESTS",
                "Resource level throttle APPLICATION_AND_MEMBER " + period
                        + " limit for calls to this resource is reached.");
    }

    ObjectNode row() {
        return Json.NODES.objectNode().put("status", status).set("error", body);
    }

    VendorAnswer answer() {
        return VendorAnswer.json(status, body);
    }
}
