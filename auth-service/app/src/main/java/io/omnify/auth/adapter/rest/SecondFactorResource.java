package io.omnify.auth.adapter.rest;

import io.omnify.auth.accounts.domain.RecoveryCode;
import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.accounts.usecase.ManageSecondFactor;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own second factor; every role may have one, and changing it needs a fresh proof. */
@Path("/api/auth/mfa")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Second factor")
class SecondFactorResource {
    private final ManageSecondFactor secondFactor;
    private final Members members;
    private final FindOrganisation findOrganisation;
    private final SecurityTrail trail;
    private final Caller caller;

    SecondFactorResource(
            ManageSecondFactor secondFactor,
            Members members,
            FindOrganisation findOrganisation,
            SecurityTrail trail,
            Caller caller) {
        this.secondFactor = secondFactor;
        this.members = members;
        this.findOrganisation = findOrganisation;
        this.trail = trail;
        this.caller = caller;
    }

    /** What a generator of one-time codes is set up with; shown once. */
    @Schema(
            name = "TotpSetup",
            requiredProperties = {"secret", "otpauth_uri"})
    record SetupView(String secret, String otpauthUri) {
        static SetupView of(String email, String secret) {
            var label = URLEncoder.encode(email, StandardCharsets.UTF_8);
            return new SetupView(
                    secret,
                    "otpauth://totp/Omnify:" + label + "?secret=" + secret
                            + "&issuer=Omnify&algorithm=SHA1&digits=6&period=30");
        }

        @Override
        public String toString() {
            return "SetupView[hidden]";
        }
    }

    @Schema(name = "TotpConfirmation")
    record ConfirmRequest(@NotNull @Size(max = 20) String code) {}

    /** Secrets for the day the generator is lost, each good once; shown once. */
    @Schema(
            name = "RecoveryCodes",
            requiredProperties = {"recovery_codes"})
    record RecoveryView(List<String> recoveryCodes) {
        static RecoveryView of(List<RecoveryCode> codes) {
            return new RecoveryView(codes.stream().map(RecoveryCode::text).toList());
        }

        @Override
        public String toString() {
            return "RecoveryView[hidden]";
        }
    }

    @POST
    @Path("/totp")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("user:read")
    @Operation(operationId = "setUpTotp", summary = "Begin to set up one-time codes")
    public SetupView begin() {
        caller.requireRecentProof();
        var user = Self.user(caller);
        var email = members.find(caller.org(), user)
                .orElseThrow(() -> ProblemException.notFound("user"))
                .email();
        return SetupView.of(email.value(), secondFactor.begin(user));
    }

    @POST
    @Path("/totp/confirm")
    @PermissionsAllowed("user:read")
    @Operation(operationId = "confirmTotp", summary = "Put one-time codes into force with a first code")
    public RecoveryView confirm(@Valid @NotNull ConfirmRequest request) {
        caller.requireRecentProof();
        var codes = secondFactor.confirm(Self.user(caller), request.code());
        trail.note(caller, "mfa.enabled");
        return RecoveryView.of(codes);
    }

    @POST
    @Path("/recovery-codes")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("user:read")
    @Operation(operationId = "renewRecoveryCodes", summary = "New recovery codes in place of all old ones")
    public RecoveryView renew() {
        caller.requireRecentProof();
        var codes = secondFactor.renewRecoveryCodes(Self.user(caller));
        trail.note(caller, "mfa.recovery_codes_renewed");
        return RecoveryView.of(codes);
    }

    @DELETE
    @Path("/totp")
    @PermissionsAllowed("user:read")
    @Operation(operationId = "removeTotp", summary = "Take the second factor away")
    public void remove() {
        caller.requireRecentProof();
        if (findOrganisation.handle(caller.org()).requiresSecondFactor())
            throw new ProblemException(409, "mfa-required", "The organisation requires a second factor.");
        secondFactor.remove(Self.user(caller));
        trail.note(caller, "mfa.disabled");
    }
}
