package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.ConnectionView.AccountView;
import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.usecase.Connect;
import io.omnify.agent.connections.usecase.Disconnect;
import io.omnify.agent.connections.usecase.LookAfter;
import io.omnify.agent.connections.usecase.Reconnect;
import io.omnify.agent.connections.usecase.ShowAccounts;
import io.omnify.agent.connections.usecase.TestConnection;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.platform.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The organisation's connections to a platform. Credentials go in and never come out. */
@Path("/api/platforms/{platform: google_ads|meta_ads|linkedin_ads|gohighlevel}/connections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "platforms")
final class ConnectionResource {
    private final Connect connect;
    private final Reconnect reconnect;
    private final TestConnection test;
    private final ShowAccounts accounts;
    private final Disconnect disconnect;
    private final Connections connections;
    private final LookAfter lookAfter;
    private final Caller caller;

    ConnectionResource(
            Connect connect,
            Reconnect reconnect,
            TestConnection test,
            ShowAccounts accounts,
            Disconnect disconnect,
            Connections connections,
            LookAfter lookAfter,
            Caller caller) {
        this.connect = connect;
        this.reconnect = reconnect;
        this.test = test;
        this.accounts = accounts;
        this.disconnect = disconnect;
        this.connections = connections;
        this.lookAfter = lookAfter;
        this.caller = caller;
    }

    @Schema(
            name = "ConnectionRequest",
            requiredProperties = {"mode"})
    record Request(
            @Schema(enumeration = {"simulation", "live"}) @Nullable
            String mode,

            @Size(max = 200) @Nullable String name,

            @Schema(description = "The platform's id of the account, where the credentials open several")
            @Size(max = 200)
            @Nullable
            String account,

            @Schema(description = "By the names GET /api/platforms lists; never shown again", writeOnly = true)
            @Size(max = 20)
            @Nullable
            Map<String, String> credentials) {
        @Override
        public String toString() {
            return "Request[" + mode + "]"; // not even by accident in a log
        }
    }

    @Schema(name = "ConnectionChange")
    record Change(
            @Size(min = 1, max = 200) @Nullable String name,

            @Size(max = 200) @Nullable String account,

            @Schema(description = "New ones for the same account", writeOnly = true) @Size(max = 20) @Nullable
            Map<String, String> credentials) {
        @Override
        public String toString() {
            return "Change[]"; // not even by accident in a log
        }
    }

    @Schema(name = "ConnectionTest")
    record TestView(boolean ok, long latencyMs, String detail) {}

    @POST
    @PermissionsAllowed("integration:write")
    @Operation(operationId = "connectPlatform", summary = "With what was pasted; simulated without anything")
    @APIResponse(
            responseCode = "201",
            description = "Connected",
            content = @Content(schema = @Schema(implementation = ConnectionView.class)))
    public Response connect(@PathParam("platform") String platform, @NotNull @Valid Request request) {
        var of = PlatformParameter.platform(platform);
        var wish = new Connect.Wish(
                of, PlatformParameter.mode(request.mode()), request.name(), request.account(), request.credentials());
        var made = connect.handle(caller.org(), caller.subject(), wish);
        return Response.created(URI.create("/api/platforms/" + of.code() + "/connections/" + made.id()))
                .entity(view(made))
                .build();
    }

    @GET
    @Path("/{connection_id}")
    @PermissionsAllowed("integration:read")
    @Operation(operationId = "getConnection")
    public ConnectionView get(@PathParam("platform") String platform, @PathParam("connection_id") String id) {
        return view(find(platform, id));
    }

    @GET
    @Path("/{connection_id}/accounts")
    @PermissionsAllowed("integration:read")
    @Operation(
            operationId = "listConnectionAccounts",
            summary = "The accounts its credentials open; while the platform is away those it said last")
    public List<AccountView> accounts(@PathParam("platform") String platform, @PathParam("connection_id") String id) {
        var known = accounts.handle(caller.org(), find(platform, id).id());
        return known.value().all().stream()
                .map(each -> AccountView.of(each, known.asOf(), known.stale()))
                .toList();
    }

    @POST
    @Path("/{connection_id}/test")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("integration:write")
    @Operation(operationId = "testConnection", summary = "Asks the platform whether it works now")
    public TestView test(@PathParam("platform") String platform, @PathParam("connection_id") String id) {
        var tested = test.handle(caller.org(), find(platform, id).id());
        return new TestView(tested.ok(), tested.latency().toMillis(), tested.detail());
    }

    @PATCH
    @Path("/{connection_id}")
    @PermissionsAllowed("integration:write")
    @Operation(operationId = "changeConnection", summary = "Its name, its account, or the credentials it stands on")
    public ConnectionView change(
            @PathParam("platform") String platform,
            @PathParam("connection_id") String id,
            @NotNull @Valid Change change) {
        var wish = new Reconnect.Change(change.name(), change.account(), change.credentials());
        return view(reconnect.handle(
                caller.org(), caller.subject(), find(platform, id).id(), wish));
    }

    @DELETE
    @Path("/{connection_id}")
    @PermissionsAllowed("integration:write")
    @Operation(operationId = "disconnectPlatform", summary = "Revokes its token at the platform and erases it")
    @APIResponse(responseCode = "204", description = "Disconnected")
    public void disconnect(@PathParam("platform") String platform, @PathParam("connection_id") String id) {
        disconnect.handle(caller.org(), caller.subject(), find(platform, id).id());
    }

    private Connection find(String platform, String id) {
        var of = PlatformParameter.platform(platform);
        return connections
                .find(caller.org(), id)
                .filter(found -> found.platform() == of)
                .orElseThrow(() -> new Refused(new Refusal.ConnectionNotFound(id)));
    }

    private ConnectionView view(Connection connection) {
        return ConnectionView.of(connection, lookAfter.warnings(connection));
    }
}
