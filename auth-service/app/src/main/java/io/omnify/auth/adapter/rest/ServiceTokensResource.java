package io.omnify.auth.adapter.rest;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.tokens.usecase.IssueServiceToken;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** For services only: never routed by the gateway, opened by the secret of the service instead of a token. */
@Path("/internal/service-tokens")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ServiceTokensResource {
    private final IssueServiceToken issueServiceToken;

    ServiceTokensResource(IssueServiceToken issueServiceToken) {
        this.issueServiceToken = issueServiceToken;
    }

    record ServiceTokenRequest(@NotNull String organizationId) {}

    record ServiceTokenView(String accessToken, long expiresIn) {
        @Override
        public String toString() {
            return "ServiceTokenView[hidden]";
        }
    }

    @POST
    @PermitAll
    @Operation(hidden = true)
    public ServiceTokenView issue(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Valid @NotNull ServiceTokenRequest request) {
        var credentials = ServiceCredentials.of(authorization);
        var token = issueServiceToken.handle(credentials.name(), credentials.secret(), org(request));
        return new ServiceTokenView(token.value(), token.lifetime().toSeconds());
    }

    private static OrgId org(ServiceTokenRequest request) {
        try {
            return new OrgId(request.organizationId());
        } catch (IllegalArgumentException e) {
            throw new Refused(new Refusal.Invalid("organization_id", "must be an organisation id"));
        }
    }
}
