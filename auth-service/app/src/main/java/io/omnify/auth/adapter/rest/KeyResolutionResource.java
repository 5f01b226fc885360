package io.omnify.auth.adapter.rest;

import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.keys.usecase.ResolveKey;
import io.omnify.auth.tokens.domain.ServiceDirectory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** For the gateway only: never routed, opened by the gateway's own secret; what an API key stands for right now. */
@Path("/internal/api-keys/resolve")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class KeyResolutionResource {
    private static final String DOOR = "api-gateway";

    private final ServiceDirectory directory;
    private final ResolveKey resolveKey;

    KeyResolutionResource(ServiceDirectory directory, ResolveKey resolveKey) {
        this.directory = directory;
        this.resolveKey = resolveKey;
    }

    record ResolutionRequest(
            @NotNull @Size(max = 200) String key,
            @Nullable @Size(max = 100) String ip) {
        @Override
        public String toString() {
            return "ResolutionRequest[hidden]";
        }
    }

    record ResolutionView(String accessToken, long expiresIn, String keyId, int requestsPerMinute) {
        @Override
        public String toString() {
            return "ResolutionView[hidden]";
        }
    }

    @POST
    @PermitAll
    @Operation(hidden = true)
    public ResolutionView resolve(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Valid @NotNull ResolutionRequest request) {
        var service = ServiceCredentials.of(authorization);
        if (!service.name().equals(DOOR) || !directory.isSecretOf(service.name(), service.secret()))
            throw new Refused(new Refusal.UnknownService());
        var resolved = resolveKey.handle(request.key());
        var key = resolved.key();
        var token = resolved.token();
        return new ResolutionView(token.value(), token.lifetime().toSeconds(), key.id(), key.requestsPerMinute());
    }
}
