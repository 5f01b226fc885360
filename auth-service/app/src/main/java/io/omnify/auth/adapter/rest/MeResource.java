package io.omnify.auth.adapter.rest;

import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.accounts.usecase.ChangePassword;
import io.omnify.auth.accounts.usecase.ChangeProfile;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people see and change of themselves; every role may, and only a person. */
@Path("/api/auth/me")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Me")
class MeResource {
    private static final int LONG = 1000;

    private final Members members;
    private final ChangeProfile changeProfile;
    private final Caller caller;
    private final Visitor visitor;
    private final FreeForm freeForm;
    private final OwnProfile ownProfile;

    MeResource(
            Members members,
            ChangeProfile changeProfile,
            Caller caller,
            Visitor visitor,
            FreeForm freeForm,
            OwnProfile ownProfile) {
        this.members = members;
        this.changeProfile = changeProfile;
        this.caller = caller;
        this.visitor = visitor;
        this.freeForm = freeForm;
        this.ownProfile = ownProfile;
    }

    @Schema(name = "MeRequest")
    record MeRequest(
            @Nullable @Size(max = LONG) String fullName,
            @Nullable Map<String, Object> preferences,
            @Nullable @Size(max = LONG) String password,
            @Nullable @Size(max = LONG) String currentPassword) {
        @Override
        public String toString() {
            return "MeRequest[hidden]";
        }
    }

    @GET
    @PermissionsAllowed("user:read")
    @Operation(operationId = "getMe", summary = "The signed-in person")
    public MeView get() {
        var me = members.find(caller.org(), Self.user(caller));
        return ownProfile.of(me.orElseThrow(() -> new Refused(new Refusal.NotFound("user"))));
    }

    @PUT
    @PermissionsAllowed("user:read")
    @Operation(operationId = "updateMe", summary = "Change name, preferences or password")
    public MeView put(@Valid @NotNull MeRequest request) {
        var wish = new ChangeProfile.Wish(
                request.fullName(),
                freeForm.checked("preferences", request.preferences()),
                password(request.password(), request.currentPassword()));
        return ownProfile.of(changeProfile.handle(caller.org(), Self.user(caller), wish));
    }

    private ChangePassword.@Nullable Wish password(@Nullable String next, @Nullable String current) {
        if (next == null && current == null) return null;
        if (next == null) throw ProblemException.invalid("password", "must not be null");
        if (current == null) throw ProblemException.invalid("current_password", "must not be null");
        return new ChangePassword.Wish(current, next, visitor.client().address(), Self.session(caller));
    }
}
