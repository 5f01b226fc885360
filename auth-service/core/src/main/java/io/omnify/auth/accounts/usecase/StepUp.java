package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.auth.sessions.usecase.ManageSessions;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Lets a signed-in person prove once more who they are, before a dangerous act; the session stays the same one. */
public final class StepUp {
    private final Members members;
    private final ProveIdentity proveIdentity;
    private final ManageSessions manageSessions;
    private final LetIn letIn;
    private final InstantSource clock;

    public StepUp(
            Members members,
            ProveIdentity proveIdentity,
            ManageSessions manageSessions,
            LetIn letIn,
            InstantSource clock) {
        this.members = members;
        this.proveIdentity = proveIdentity;
        this.manageSessions = manageSessions;
        this.letIn = letIn;
        this.clock = clock;
    }

    /** One of the two; who has a second factor needs it. */
    public record Evidence(
            @Nullable String password, @Nullable String code, String address) {
        @Override
        public String toString() {
            return "Evidence[hidden]";
        }
    }

    public Admission handle(OrgId org, UserId user, SessionId session, Evidence evidence) {
        var account = members.find(org, user).orElseThrow(() -> new Refused(new Refusal.NotFound("user")));
        var method = prove(account, evidence);
        var proven = manageSessions.prove(org, user, session, before -> before.and(method, clock.instant()));
        var membership = account.activeMembershipIn(org).orElseThrow(() -> new Refused(new Refusal.NotFound("user")));
        return letIn.admit(proven, account, membership);
    }

    private String prove(Account account, Evidence evidence) {
        if (proveIdentity.needsCode(account)) {
            if (evidence.code() == null) throw new Refused(new Refusal.CodeNeeded());
            byCode(account, evidence.code(), evidence.address());
            return Proof.ONE_TIME_CODE;
        }
        if (evidence.password() == null) throw new Refused(new Refusal.Invalid("password", "must not be null"));
        proveIdentity.byPassword(account, Password.of(evidence.password()), evidence.address());
        return Proof.PASSWORD;
    }

    private void byCode(Account account, String code, String address) {
        try {
            proveIdentity.byCode(account, code, address);
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal.InvalidSecondFactor)
                throw new Refused(new Refusal.WrongCode("totp"));
            throw refused;
        }
    }
}
