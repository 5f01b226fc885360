package io.omnify.auth.adapter.rest;

import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.tokens.usecase.RotateKeys;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** For an operator only: never routed by the gateway, and closed unless an operator's secret is configured. */
@Path("/internal/signing-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class SigningKeysResource {
    private static final Logger LOG = Logger.getLogger(SigningKeysResource.class);
    private final RotateKeys rotateKeys;
    private final String secret;

    SigningKeysResource(
            RotateKeys rotateKeys, @ConfigProperty(name = "omnify.operator.secret") Optional<String> secret) {
        this.rotateKeys = rotateKeys;
        this.secret = secret.orElse("");
    }

    record RotationRequest(boolean emergency) {}

    record RotationView(String kid, Instant activeFrom) {}

    @POST
    @Path("/rotations")
    @PermitAll
    @Operation(hidden = true)
    public RotationView rotate(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Valid @NotNull RotationRequest request) {
        if (!isOperator(authorization)) throw new Refused(new Refusal.UnknownService());
        var key = request.emergency() ? rotateKeys.emergency() : rotateKeys.early();
        LOG.warnf("signing key rotated by operator kid=%s emergency=%s", key.kid(), request.emergency());
        return new RotationView(key.kid(), key.activeFrom());
    }

    private boolean isOperator(@Nullable String authorization) {
        if (secret.isBlank() || authorization == null) return false;
        var pair = ("operator:" + secret).getBytes(StandardCharsets.UTF_8);
        var expected = "Basic " + Base64.getEncoder().encodeToString(pair);
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
    }
}
