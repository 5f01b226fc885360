package io.omnify.workflow.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.control.usecase.RebuildReadModel;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** For an operator only: never routed by the gateway, and closed unless an operator's secret is configured. */
@Path("/internal/read-model")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class ReadModelResource {
    private final RebuildReadModel rebuild;
    private final String secret;

    ReadModelResource(
            RebuildReadModel rebuild, @ConfigProperty(name = "omnify.operator.secret") Optional<String> secret) {
        this.rebuild = rebuild;
        this.secret = secret.orElse("");
    }

    @POST
    @Path("/rebuild")
    @PermitAll
    @Operation(hidden = true)
    public RebuildReadModel.Rebuilt rebuild(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        if (!isOperator(authorization)) throw new ProblemException(401, "unknown-service", "Operators only.");
        return rebuild.handle();
    }

    private boolean isOperator(@Nullable String authorization) {
        if (secret.isBlank() || authorization == null) return false;
        var expected = "Basic " + Base64.getEncoder().encodeToString(("operator:" + secret).getBytes(UTF_8));
        return MessageDigest.isEqual(expected.getBytes(UTF_8), authorization.getBytes(UTF_8));
    }
}
