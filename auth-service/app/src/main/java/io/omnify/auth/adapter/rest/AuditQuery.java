package io.omnify.auth.adapter.rest;

import io.omnify.auth.audit.port.AuditTrail;
import io.omnify.platform.web.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which entries of the audit trail somebody asks for; public only because the framework makes it. */
public final class AuditQuery {
    @QueryParam("actor")
    @Parameter(description = "the id of a user, key, agent, workflow or service")
    public @Nullable String actor;

    @QueryParam("action")
    @Parameter(description = "such as member.removed, or member.* for all of a kind")
    public @Nullable String action;

    @QueryParam("target")
    public @Nullable String target;

    @QueryParam("outcome")
    @Parameter(description = "success or refused")
    public @Nullable String outcome;

    @QueryParam("from")
    @Parameter(description = "RFC 3339; this time and later")
    public @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "RFC 3339; before this time")
    public @Nullable String to;

    AuditTrail.Filter filter() {
        return new AuditTrail.Filter(
                text(actor), text(action), text(target), text(outcome), time("from", from), time("to", to));
    }

    private static Optional<String> text(@Nullable String given) {
        return Optional.ofNullable(given).filter(text -> !text.isBlank());
    }

    private static Optional<Instant> time(String field, @Nullable String given) {
        try {
            return text(given).map(value -> OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(field, "must be a time such as 2026-01-31T12:00:00Z");
        }
    }
}
