package io.omnify.auth.adapter.rest;

import io.omnify.auth.accounts.usecase.CreateAccount;
import io.omnify.auth.accounts.usecase.LogIn;
import io.omnify.auth.accounts.usecase.Register;
import io.omnify.auth.accounts.usecase.RenewAccess;
import io.omnify.auth.invitations.usecase.AcceptInvitation;
import io.omnify.platform.web.ProblemException;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The ways in: without a token, to a token. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Sign-in")
class SignInResource {
    private static final int LONG = 1000;

    private final Register register;
    private final AcceptInvitation acceptInvitation;
    private final LogIn logIn;
    private final RenewAccess renewAccess;
    private final Visitor visitor;
    private final Arrivals arrivals;

    SignInResource(
            Register register,
            AcceptInvitation acceptInvitation,
            LogIn logIn,
            RenewAccess renewAccess,
            Visitor visitor,
            Arrivals arrivals) {
        this.register = register;
        this.acceptInvitation = acceptInvitation;
        this.logIn = logIn;
        this.renewAccess = renewAccess;
        this.visitor = visitor;
        this.arrivals = arrivals;
    }

    @Schema(name = "RegisterRequest")
    record RegisterRequest(
            @NotNull @Size(max = LONG) String email,
            @NotNull @Size(max = LONG) String password,
            @NotNull @Size(max = LONG) String fullName,

            @Schema(description = "founds an organisation; needed without an invitation") @Nullable @Size(max = LONG)
            String organizationName,

            @Schema(description = "the token of an invitation, in place of an organisation of one's own")
            @Nullable
            @Size(max = LONG)
            String invitationCode) {
        CreateAccount.Form form() {
            if (organizationName == null) throw ProblemException.invalid("organization_name", "must not be null");
            return new CreateAccount.Form(email, password, fullName, organizationName);
        }

        AcceptInvitation.Form invited(String code) {
            return new AcceptInvitation.Form(code, password, fullName, email, null);
        }

        @Override
        public String toString() {
            return "RegisterRequest[hidden]";
        }
    }

    @Schema(name = "LoginRequest")
    record LoginRequest(
            @NotNull @Size(max = LONG) String email,
            @NotNull @Size(max = LONG) String password,
            @Nullable @Size(max = LONG) String totp) {
        @Override
        public String toString() {
            return "LoginRequest[hidden]";
        }
    }

    @Schema(name = "RefreshRequest")
    record RefreshRequest(@NotNull @Size(max = LONG) String refreshToken) {
        @Override
        public String toString() {
            return "RefreshRequest[hidden]";
        }
    }

    @POST
    @Path("/register")
    @ResponseStatus(201)
    @PermitAll
    @Operation(operationId = "register", summary = "Sign up with a new organisation")
    @APIResponse(
            responseCode = "201",
            description = "Signed up and signed in",
            content = @Content(schema = @Schema(implementation = TokenView.class)))
    public TokenView register(@Valid @NotNull RegisterRequest request) {
        var code = request.invitationCode();
        if (code != null) return TokenView.of(acceptInvitation.handle(request.invited(code), visitor.client()));
        return TokenView.of(register.handle(request.form(), visitor.client()));
    }

    @POST
    @Path("/login")
    @PermitAll
    @Operation(operationId = "login", summary = "Sign in")
    public TokenView login(@Valid @NotNull LoginRequest request) {
        return TokenView.of(logIn.handle(request.email(), request.password(), request.totp(), visitor.client()));
    }

    @POST
    @Path("/refresh")
    @PermitAll
    @Operation(operationId = "refresh", summary = "Exchange a refresh token for new tokens")
    public TokenView refresh(@Valid @NotNull RefreshRequest request, @Context RoutingContext context) {
        return TokenView.of(renewAccess.handle(request.refreshToken(), visitor.client(), arrivals.of(context)));
    }
}
