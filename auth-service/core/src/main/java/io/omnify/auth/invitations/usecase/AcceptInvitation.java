package io.omnify.auth.invitations.usecase;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.accounts.usecase.CreateInvitedAccount;
import io.omnify.auth.accounts.usecase.LetIn;
import io.omnify.auth.accounts.usecase.ProveIdentity;
import io.omnify.auth.accounts.usecase.SignedIn;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.invitations.domain.Invitation;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.domain.Proof;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets an invited person in: with a new account for the address the invitation went to, or with the proof of the
 * account that address has. The token alone opens nobody's account.
 */
public final class AcceptInvitation {
    /** The ways to become who was invited. */
    public record Entry(
            Accounts accounts, CreateInvitedAccount createInvitedAccount, ProveIdentity proveIdentity, LetIn letIn) {}

    private final ReadInvitation readInvitation;
    private final JoinOrganisation joinOrganisation;
    private final FindOrganisation findOrganisation;
    private final Entry entry;
    private final InstantSource clock;

    public AcceptInvitation(
            ReadInvitation readInvitation,
            JoinOrganisation joinOrganisation,
            FindOrganisation findOrganisation,
            Entry entry,
            InstantSource clock) {
        this.readInvitation = readInvitation;
        this.joinOrganisation = joinOrganisation;
        this.findOrganisation = findOrganisation;
        this.entry = entry;
        this.clock = clock;
    }

    /**
     * What somebody filled in.
     *
     * @param fullName needed for a new account, not read for another
     * @param email when the person said which one: it must be the invited one
     * @param code of the second factor, where one is in force
     */
    public record Form(
            String token,
            String password,
            @Nullable String fullName,
            @Nullable String email,
            @Nullable String code) {
        /** Never the secrets: this ends up in logs. */
        @Override
        public String toString() {
            return "Form[hidden]";
        }
    }

    /** What an invited person is shown before they decide. */
    public record Preview(Invitation invitation, String organisation, String role, boolean existingAccount) {}

    public Preview preview(String token) {
        var invitation = readInvitation.handle(token);
        var organisation = findOrganisation.handle(invitation.org());
        var role = organisation.role(invitation.role()).map(own -> own.name()).orElse(invitation.role());
        var known = entry.accounts().find(invitation.email()).isPresent();
        return new Preview(invitation, organisation.name(), role, known);
    }

    public SignedIn handle(Form form, Client client) {
        var invitation = readInvitation.handle(form.token());
        var named = Optional.ofNullable(form.email()).map(EmailAddress::typed);
        if (named.isPresent() && !named.get().equals(invitation.email())) throw ReadInvitation.notValid();
        var proven = entry.accounts().find(invitation.email()).isPresent()
                ? prove(invitation, form, client)
                : create(invitation, form);
        var account = joinOrganisation.handle(invitation, proven.account());
        var membership = account.membershipIn(invitation.org()).orElseThrow(ReadInvitation::notValid);
        return entry.letIn().withNewSession(account, membership, client, proven.proof());
    }

    private ProveIdentity.Proven prove(Invitation invitation, Form form, Client client) {
        var password = Password.of(form.password());
        return entry.proveIdentity().handle(invitation.email(), password, form.code(), client.address());
    }

    private ProveIdentity.Proven create(Invitation invitation, Form form) {
        var name = form.fullName();
        if (name == null) throw new Refused(new Refusal.Invalid("full_name", "must not be null"));
        var organisation = findOrganisation.handle(invitation.org()).name();
        var account = entry.createInvitedAccount()
                .handle(invitation.email(), Password.of(form.password()), name, organisation);
        return new ProveIdentity.Proven(account, Proof.byPassword(clock.instant()));
    }
}
