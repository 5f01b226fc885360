package io.omnify.auth.adapter.rest;

import io.omnify.auth.accounts.usecase.Admission;
import io.omnify.auth.accounts.usecase.StepUp;
import io.omnify.platform.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where people prove once more who they are, when an act is too dangerous for a token alone. */
@Path("/api/auth/step-up")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sign-in")
class StepUpResource {
    private static final int LONG = 1000;
    private final StepUp stepUp;
    private final Caller caller;
    private final Visitor visitor;

    StepUpResource(StepUp stepUp, Caller caller, Visitor visitor) {
        this.stepUp = stepUp;
        this.caller = caller;
        this.visitor = visitor;
    }

    @Schema(name = "StepUpRequest")
    record StepUpRequest(
            @Nullable @Size(max = LONG) String password,
            @Nullable @Size(max = LONG) String totp) {
        @Override
        public String toString() {
            return "StepUpRequest[hidden]";
        }
    }

    /** A token of the same session with a fresh proof; the refresh token the client has stays good. */
    @Schema(
            name = "StepUpToken",
            requiredProperties = {"access_token", "token_type", "expires_in", "user", "organization"})
    record StepUpView(
            String accessToken,
            String tokenType,
            long expiresIn,
            UserView user,
            TokenView.OrganizationSummary organization) {
        static StepUpView of(Admission in) {
            return new StepUpView(
                    in.access().value(),
                    "Bearer",
                    in.access().lifetime().toSeconds(),
                    UserView.of(in.account(), in.membership()),
                    TokenView.OrganizationSummary.of(in.organisation()));
        }

        @Override
        public String toString() {
            return "StepUpView[hidden]";
        }
    }

    @POST
    @PermissionsAllowed("user:read")
    @Operation(operationId = "stepUp", summary = "Prove once more who you are, for dangerous acts")
    public StepUpView stepUp(@Valid @NotNull StepUpRequest request) {
        var evidence = new StepUp.Evidence(
                request.password(), request.totp(), visitor.client().address());
        return StepUpView.of(stepUp.handle(caller.org(), Self.user(caller), Self.session(caller), evidence));
    }
}
