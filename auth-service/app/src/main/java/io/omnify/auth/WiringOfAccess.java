package io.omnify.auth;

import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.accounts.port.VerifiedEmails;
import io.omnify.auth.accounts.usecase.ChoosePassword;
import io.omnify.auth.accounts.usecase.CreateInvitedAccount;
import io.omnify.auth.accounts.usecase.LetIn;
import io.omnify.auth.accounts.usecase.ProveIdentity;
import io.omnify.auth.adapter.seal.HmacSeal;
import io.omnify.auth.audit.port.AuditTrail;
import io.omnify.auth.audit.usecase.ForgetOldEntries;
import io.omnify.auth.audit.usecase.VerifyTrail;
import io.omnify.auth.invitations.port.InvitationMail;
import io.omnify.auth.invitations.port.Invitations;
import io.omnify.auth.invitations.usecase.AcceptInvitation;
import io.omnify.auth.invitations.usecase.Invite;
import io.omnify.auth.invitations.usecase.JoinOrganisation;
import io.omnify.auth.invitations.usecase.MayStillInvite;
import io.omnify.auth.invitations.usecase.ReadInvitation;
import io.omnify.auth.keys.port.ApiKeys;
import io.omnify.auth.keys.usecase.FindKeyRights;
import io.omnify.auth.keys.usecase.ManageKeys;
import io.omnify.auth.keys.usecase.NoteKeyUse;
import io.omnify.auth.keys.usecase.ResolveKey;
import io.omnify.auth.mail.domain.Mail;
import io.omnify.auth.mail.usecase.SendMail;
import io.omnify.auth.members.port.Memberships;
import io.omnify.auth.members.port.RightsChanged;
import io.omnify.auth.members.port.Roster;
import io.omnify.auth.members.usecase.FindRights;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.auth.port.Ids;
import io.omnify.auth.port.Randomness;
import io.omnify.auth.port.Seal;
import io.omnify.auth.sessions.usecase.AnnounceRevocation;
import io.omnify.auth.tokens.usecase.IssueToken;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts invitations, API keys and the audit trail together. */
final class WiringOfAccess {
    @Produces
    @Singleton
    Seal seal(@ConfigProperty(name = "omnify.key.encryption.secret") Optional<String> secret) {
        return new HmacSeal(secret.orElse(""));
    }

    @Produces
    @Singleton
    InvitationMail invitationMail(SendMail send) {
        return (invitation, token, organisation, inviter, role) -> send.handle(new Mail.Invitation(
                invitation.email().value(), organisation, inviter, role, token, invitation.expiresAt()));
    }

    @Produces
    @Singleton
    Invite invite(
            Invitations invitations,
            Accounts accounts,
            Memberships memberships,
            FindOrganisation find,
            InvitationMail mail,
            Invite.Means means) {
        return new Invite(invitations, accounts, memberships, find, mail, means);
    }

    @Produces
    @Singleton
    Invite.Means means(Ids ids, Randomness randomness, Seal seal, InstantSource clock) {
        return new Invite.Means(ids, randomness, seal, clock);
    }

    @Produces
    @Singleton
    JoinOrganisation joinOrganisation(
            Invitations invitations,
            Accounts accounts,
            Memberships memberships,
            Roster roster,
            FindOrganisation find,
            InstantSource clock) {
        return new JoinOrganisation(invitations, accounts, memberships, roster, find, clock);
    }

    @Produces
    @Singleton
    AcceptInvitation acceptInvitation(
            Invitations invitations,
            Seal seal,
            MayStillInvite mayStillInvite,
            JoinOrganisation join,
            FindOrganisation find,
            AcceptInvitation.Entry entry,
            InstantSource clock) {
        return new AcceptInvitation(
                new ReadInvitation(invitations, seal, mayStillInvite, clock), join, find, entry, clock);
    }

    @Produces
    @Singleton
    FindKeyRights findKeyRights(ApiKeys keys, FindRights rights, InstantSource clock) {
        return new FindKeyRights(keys, rights, clock);
    }

    @Produces
    @Singleton
    MayStillInvite mayStillInvite(FindRights rights, FindKeyRights keyRights, FindOrganisation find) {
        return new MayStillInvite(rights, keyRights, find);
    }

    @Produces
    @Singleton
    AcceptInvitation.Entry entry(
            Accounts accounts, CreateInvitedAccount createInvited, ProveIdentity prove, LetIn letIn) {
        return new AcceptInvitation.Entry(accounts, createInvited, prove, letIn);
    }

    @Produces
    @Singleton
    CreateInvitedAccount createInvitedAccount(
            Accounts accounts, VerifiedEmails verified, ChoosePassword choose, Ids ids, InstantSource clock) {
        return new CreateInvitedAccount(accounts, verified, choose, ids, clock);
    }

    @Produces
    @Singleton
    ManageKeys manageKeys(
            ApiKeys keys, AnnounceRevocation announce, Ids ids, Randomness randomness, InstantSource clock) {
        return new ManageKeys(keys, announce, ids, randomness, clock);
    }

    @Produces
    @Singleton
    RightsChanged rightsChanged(ManageKeys manageKeys) {
        return manageKeys::recheck;
    }

    @Produces
    @Singleton
    NoteKeyUse noteKeyUse(ApiKeys keys, InstantSource clock) {
        return new NoteKeyUse(keys, clock);
    }

    @Produces
    @Singleton
    ResolveKey resolveKey(
            ApiKeys keys,
            FindKeyRights rights,
            FindOrganisation find,
            IssueToken issue,
            NoteKeyUse noteUse,
            InstantSource clock) {
        return new ResolveKey(keys, rights, find, issue, noteUse, clock);
    }

    @Produces
    @Singleton
    VerifyTrail verifyTrail(AuditTrail trail) {
        return new VerifyTrail(trail);
    }

    @Produces
    @Singleton
    ForgetOldEntries forgetOldEntries(
            AuditTrail trail,
            @ConfigProperty(name = "omnify.audit.retention", defaultValue = "P400D") Duration kept,
            InstantSource clock) {
        return new ForgetOldEntries(trail, kept, clock);
    }
}
