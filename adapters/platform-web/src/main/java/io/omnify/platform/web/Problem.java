package io.omnify.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one error body of the platform (RFC 9457), so that every client can handle every refusal alike. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable String requestId,
        List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Which value was refused and why, by the path a client knows it under. */
    public record FieldError(String field, String message) {}

    public static Problem of(int status, String code, @Nullable String detail, List<FieldError> errors) {
        return new Problem("/problems/" + code, title(status), status, code, detail, RequestId.current(), errors);
    }

    public static Problem of(int status, String code, @Nullable String detail) {
        return of(status, code, detail, List.of());
    }

    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    private static String title(int status) {
        var known = Response.Status.fromStatusCode(status);
        if (status == 422) return "Unprocessable Content";
        if (status == 423) return "Locked";
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
