package io.omnify.auth.adapter.rest;

import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.api.UserId;
import io.omnify.auth.members.usecase.ChangeMember;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The people of the caller's organisation; anybody else's id is unknown here. */
@Path("/api/auth/members")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Members")
class MembersResource {
    private final Members members;
    private final ChangeMember changeMember;
    private final MemberViews views;
    private final Acting acting;
    private final Caller caller;

    MembersResource(Members members, ChangeMember changeMember, MemberViews views, Acting acting, Caller caller) {
        this.members = members;
        this.changeMember = changeMember;
        this.views = views;
        this.acting = acting;
        this.caller = caller;
    }

    @Schema(name = "MemberRequest")
    record MemberRequest(
            @Nullable @Size(max = 100) String role,
            @Nullable @Pattern(regexp = "active|suspended") String status) {
        ChangeMember.Wish wish() {
            var wished = status == null ? null : Membership.Status.valueOf(status.toUpperCase(Locale.ROOT));
            return new ChangeMember.Wish(role, wished);
        }
    }

    @GET
    @PermissionsAllowed("user:read")
    @Operation(operationId = "listMembers", summary = "The people of the organisation, newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page; the header Link leads to the next",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = MemberView.class)))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        var found = members.list(caller.org(), Cursors.decode(cursor).map(MembersResource::position), size + 1);
        var page = found.subList(0, Math.min(size, found.size()));
        var next = found.size() > size
                ? Optional.of(Cursors.encode(page.getLast().id().value()))
                : Optional.<String>empty();
        return Page.link(Response.ok(views.of(page)), uri, next).build();
    }

    @GET
    @Path("/{user_id}")
    @PermissionsAllowed("user:read")
    @Operation(operationId = "getMember", summary = "One person of the organisation")
    public MemberView get(@PathParam("user_id") String id) {
        return userId(id)
                .flatMap(user -> members.find(caller.org(), user))
                .map(views::of)
                .orElseThrow(() -> ProblemException.notFound("member"));
    }

    @PATCH
    @Path("/{user_id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("user:write")
    @Operation(operationId = "updateMember", summary = "Give a member another role, suspend one or let one back")
    public MemberView patch(@PathParam("user_id") String id, @Valid @NotNull MemberRequest request) {
        caller.requireRecentProof();
        var user = userId(id).orElseThrow(() -> ProblemException.notFound("member"));
        return views.of(changeMember.handle(caller.org(), acting.rights(), user, request.wish()));
    }

    @DELETE
    @Path("/{user_id}")
    @PermissionsAllowed("user:write")
    @Operation(operationId = "removeMember", summary = "Remove a person from the organisation")
    @APIResponse(responseCode = "204", description = "Their tokens for this organisation are worthless now")
    public void remove(@PathParam("user_id") String id) {
        caller.requireRecentProof();
        var user = userId(id).orElseThrow(() -> ProblemException.notFound("member"));
        changeMember.remove(caller.org(), acting.rights(), user);
    }

    private static UserId position(String cursor) {
        return userId(cursor).orElseThrow(() -> ProblemException.invalid("cursor", "is not a cursor of this list"));
    }

    private static Optional<UserId> userId(String text) {
        try {
            return Optional.of(new UserId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
