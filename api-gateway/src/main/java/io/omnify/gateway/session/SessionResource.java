package io.omnify.gateway.session;

import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.session.BrowserSessions.Standing;
import io.omnify.gateway.token.Identity;
import io.omnify.platform.web.ProblemException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sign-in for browsers: the tokens go into cookies that scripts cannot read, never into an answer. */
@Path("/api/session")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Session")
public final class SessionResource {
    private static final Pattern ORGANIZATION = Pattern.compile("org_[A-Za-z0-9_-]{1,64}");
    private final SignIns signIns;
    private final BrowserSessions sessions;
    private final Profiles profiles;
    private final CurrentVertxRequest current;

    SessionResource(SignIns signIns, BrowserSessions sessions, Profiles profiles, CurrentVertxRequest current) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.profiles = profiles;
        this.current = current;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signIn", summary = "Signs a browser in")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response signIn(@Nullable SignInRequest request) {
        return signIns.begin(exchange(), "/api/auth/login", request, 200);
    }

    @POST
    @PermitAll
    @Path("/register")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "signUp", summary = "Registers a user and signs the browser in")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response signUp(@Nullable SignUpRequest request) {
        return signIns.begin(exchange(), "/api/auth/register", request, 201);
    }

    @POST
    @PermitAll
    @Path("/invitation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "joinByInvitation", summary = "Accepts an invitation and signs the browser in")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response join(@Nullable InvitationRequest request) {
        return signIns.begin(exchange(), "/api/auth/invitations/accept", request, 200);
    }

    @POST
    @PermitAll
    @Path("/organization")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "switchOrganization", summary = "Goes on in another organisation of the same person")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response switchOrganization(@Nullable SwitchRequest request) {
        var organization = request == null ? null : request.organizationId();
        if (organization == null || !ORGANIZATION.matcher(organization).matches())
            throw ProblemException.invalid("organization_id", "must be the id of one of your organisations");
        return exchanged("/api/auth/organizations/" + organization + "/switch", Map.of());
    }

    @POST
    @PermitAll
    @Path("/step-up")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "stepUp", summary = "Proves again who is there, for dangerous acts")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response stepUp(@Nullable StepUpRequest request) {
        return exchanged("/api/auth/step-up", request);
    }

    private Response exchanged(String path, @Nullable Object request) {
        var exchange = exchange();
        var identity = live(exchange);
        prove(exchange, identity);
        return signIns.exchange(exchange, identity, path, request);
    }

    @GET
    @PermitAll
    @Operation(operationId = "currentSession", summary = "Who is signed in; 401 when nobody is")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response who() {
        var exchange = exchange();
        return answer(exchange, live(exchange));
    }

    @POST
    @PermitAll
    @Path("/refresh")
    @Operation(operationId = "refreshSession", summary = "Renews the session before its access token expires")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response refresh() {
        var exchange = exchange();
        var identity = live(exchange);
        prove(exchange, identity);
        if (!exchange.cookies().isEmpty()) return answer(exchange, identity);
        var token = sessions.refreshToken(exchange).orElseThrow(AuthRefusals::nobody);
        return answer(exchange, identity(exchange, Waiting.on(sessions.renew(exchange, token))));
    }

    @DELETE
    @PermitAll
    @Operation(operationId = "signOut", summary = "Ends the session everywhere and clears its cookies")
    @APIResponse(responseCode = "204", description = "The session is over.")
    public void signOut() {
        var exchange = exchange();
        var standing = sessions.standing(exchange);
        if (standing instanceof Standing.Unknown) throw AuthRefusals.unavailable();
        if (standing instanceof Standing.Live(var identity)) {
            prove(exchange, identity);
            signIns.end(exchange, identity);
        }
        sessions.forget(exchange);
    }

    private Response answer(Exchange exchange, Identity identity) {
        var profile = profiles.of(exchange, identity);
        var view = new SessionView(profile.user(), profile.organization(), sessions.csrfTokenOf(identity));
        if (exchange.cookies().isEmpty()) sessions.remindOfCsrfToken(exchange, identity);
        return Response.ok(view).header("Cache-Control", "no-store").build();
    }

    private Identity live(Exchange exchange) {
        return identity(exchange, sessions.standing(exchange));
    }

    private Identity identity(Exchange exchange, Standing standing) {
        return switch (standing) {
            case Standing.Live(var identity) -> identity;
            case Standing.None() -> throw AuthRefusals.nobody();
            case Standing.Unknown() -> throw AuthRefusals.unavailable();
            case Standing.Over() -> {
                sessions.forget(exchange);
                throw AuthRefusals.nobody();
            }
        };
    }

    private void prove(Exchange exchange, Identity identity) {
        if (!signIns.fromOwnSite(exchange)) throw AuthRefusals.otherSite();
        if (sessions.provenBy(exchange, identity)) return;
        if (exchange.cookies().isEmpty()) sessions.remindOfCsrfToken(exchange, identity);
        throw AuthRefusals.noCsrfToken();
    }

    private Exchange exchange() {
        return Exchange.of(current.getCurrent()).orElseThrow();
    }
}
