package io.omnify.auth.adapter.rest;

import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Role;
import io.omnify.auth.members.usecase.ManageRoles;
import io.omnify.auth.organisations.domain.CustomRole;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The built-in roles and those the organisation made itself. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Roles")
class RolesResource {
    private final ManageRoles manageRoles;
    private final FindOrganisation findOrganisation;
    private final Acting acting;
    private final Caller caller;

    RolesResource(ManageRoles manageRoles, FindOrganisation findOrganisation, Acting acting, Caller caller) {
        this.manageRoles = manageRoles;
        this.findOrganisation = findOrganisation;
        this.acting = acting;
        this.caller = caller;
    }

    /** A role and what it permits. */
    @Schema(
            name = "Role",
            requiredProperties = {"role", "name", "permissions", "built_in"})
    record RoleView(String role, String name, List<String> permissions, boolean builtIn) {
        static RoleView of(Role role) {
            return new RoleView(role.code(), role.code(), Permissions.write(role.permissions()), true);
        }

        static RoleView of(CustomRole role) {
            return new RoleView(role.id(), role.name(), Permissions.write(role.permissions()), false);
        }
    }

    /** A permission. */
    @Schema(
            name = "Permission",
            requiredProperties = {"permission", "area", "verb"})
    record PermissionView(String permission, String area, String verb) {
        static PermissionView of(Permission permission) {
            var parts = permission.code().split(":", 2);
            return new PermissionView(permission.code(), parts[0], parts[1]);
        }
    }

    @Schema(name = "RoleRequest")
    record RoleRequest(
            @NotNull @Size(max = 1000) String name,
            @NotNull @Size(max = 100) List<String> permissions) {}

    @GET
    @Path("/permissions")
    @PermissionsAllowed("user:read")
    @Operation(operationId = "listPermissions", summary = "Everything a role or a key can permit")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = PermissionView.class)))
    public Response permissions(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var all = Arrays.stream(Permission.values()).map(PermissionView::of).toList();
        return Slices.of(all, size(limit), cursor, PermissionView::permission, uri);
    }

    /** Both lists are short, and who picks from one wants to see all of it. */
    private static int size(@Nullable Integer limit) {
        return limit == null ? Page.MAX_LIMIT : Page.limit(limit);
    }

    @GET
    @Path("/roles")
    @PermissionsAllowed("user:read")
    @Operation(operationId = "listRoles", summary = "The built-in roles and the organisation's own")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = RoleView.class)))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var builtIn = Arrays.stream(Role.values()).filter(role -> role != Role.CUSTOM);
        var own = findOrganisation.handle(caller.org()).roles().stream();
        var all =
                Stream.concat(builtIn.map(RoleView::of), own.map(RoleView::of)).toList();
        return Slices.of(all, size(limit), cursor, RoleView::role, uri);
    }

    @POST
    @Path("/roles")
    @ResponseStatus(201)
    @PermissionsAllowed("user:write")
    @Operation(operationId = "createRole", summary = "Make a role; user:read is in every role")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = RoleView.class)))
    public RoleView create(@Valid @NotNull RoleRequest request) {
        caller.requireRecentProof();
        var permissions = Permissions.read("permissions", request.permissions());
        return RoleView.of(manageRoles.create(caller.org(), acting.rights(), request.name(), permissions));
    }

    @PUT
    @Path("/roles/{role}")
    @PermissionsAllowed("user:write")
    @Operation(operationId = "updateRole", summary = "Change a role; its members get new tokens")
    public RoleView put(@PathParam("role") String id, @Valid @NotNull RoleRequest request) {
        caller.requireRecentProof();
        var permissions = Permissions.read("permissions", request.permissions());
        return RoleView.of(manageRoles.change(caller.org(), acting.rights(), id, request.name(), permissions));
    }

    @DELETE
    @Path("/roles/{role}")
    @PermissionsAllowed("user:write")
    @Operation(operationId = "deleteRole", summary = "Remove a role that nobody holds")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("role") String id) {
        caller.requireRecentProof();
        manageRoles.remove(caller.org(), acting.rights(), id);
    }
}
