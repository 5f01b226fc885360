package io.omnify.platform.web;

import io.omnify.platform.web.Problem.FieldError;
import java.util.List;
import java.util.Optional;

/** Ends a request with a problem; for what an adapter refuses, not for the rules of a domain. */
public final class ProblemException extends RuntimeException {
    private final int status;
    private final String code;
    private final transient List<FieldError> errors;
    private final long retryAfterSeconds;

    public ProblemException(int status, String code, String detail) {
        this(status, code, detail, List.of(), 0);
    }

    private ProblemException(int status, String code, String detail, List<FieldError> errors, long retryAfterSeconds) {
        super(detail);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public static ProblemException invalid(List<FieldError> errors) {
        var detail = errors.isEmpty()
                ? "The request has invalid values."
                : errors.getFirst().field() + ": " + errors.getFirst().message();
        return new ProblemException(422, "invalid-values", detail, errors, 0);
    }

    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new FieldError(field, message)));
    }

    /** What belongs to another organisation is answered exactly like what does not exist. */
    public static ProblemException notFound(String what) {
        return new ProblemException(404, what + "-not-found", "There is no such " + what.replace('-', ' ') + ".");
    }

    /** A refusal that ends by itself; the client is told when to come back. */
    public static ProblemException retryLater(int status, String code, String detail, long seconds) {
        return new ProblemException(status, code, detail, List.of(), Math.max(1, seconds));
    }

    public Problem problem() {
        return Problem.of(status, code, getMessage(), errors);
    }

    public Optional<Long> retryAfterSeconds() {
        return retryAfterSeconds > 0 ? Optional.of(retryAfterSeconds) : Optional.empty();
    }
}
