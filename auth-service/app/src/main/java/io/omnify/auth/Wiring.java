package io.omnify.auth;

import io.omnify.auth.accounts.domain.PasswordRules;
import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.accounts.port.PasswordHasher;
import io.omnify.auth.accounts.usecase.ChangePassword;
import io.omnify.auth.accounts.usecase.ChangeProfile;
import io.omnify.auth.accounts.usecase.CheckSecondFactor;
import io.omnify.auth.accounts.usecase.ChoosePassword;
import io.omnify.auth.accounts.usecase.CompleteSignUp;
import io.omnify.auth.accounts.usecase.CreateAccount;
import io.omnify.auth.accounts.usecase.LetIn;
import io.omnify.auth.accounts.usecase.LogIn;
import io.omnify.auth.accounts.usecase.ProveIdentity;
import io.omnify.auth.accounts.usecase.Register;
import io.omnify.auth.accounts.usecase.RenewAccess;
import io.omnify.auth.accounts.usecase.ReplacePassword;
import io.omnify.auth.accounts.usecase.VerifyEmail;
import io.omnify.auth.organisations.port.Organisations;
import io.omnify.auth.organisations.usecase.ChangeOrganisation;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.auth.organisations.usecase.FoundOrganisation;
import io.omnify.auth.port.Ids;
import io.omnify.auth.port.Patience;
import io.omnify.auth.port.Randomness;
import io.omnify.auth.sessions.port.Revocations;
import io.omnify.auth.sessions.port.Sessions;
import io.omnify.auth.sessions.usecase.AnnounceRevocation;
import io.omnify.auth.sessions.usecase.EndSession;
import io.omnify.auth.sessions.usecase.ManageSessions;
import io.omnify.auth.sessions.usecase.OpenSession;
import io.omnify.auth.sessions.usecase.RenewSession;
import io.omnify.auth.tokens.usecase.IssueToken;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts the use cases of people, organisations and sessions together. */
final class Wiring {
    @Produces
    @Singleton
    FindOrganisation findOrganisation(Organisations organisations) {
        return new FindOrganisation(organisations);
    }

    @Produces
    @Singleton
    ChangeOrganisation changeOrganisation(
            Organisations organisations, AnnounceRevocation announce, InstantSource clock) {
        return new ChangeOrganisation(organisations, announce, clock);
    }

    @Produces
    @Singleton
    EndSession endSession(Sessions sessions, Revocations revocations, InstantSource clock) {
        return new EndSession(sessions, revocations, clock);
    }

    @Produces
    @Singleton
    ManageSessions manageSessions(Sessions sessions, EndSession endSession, InstantSource clock) {
        return new ManageSessions(sessions, endSession, clock);
    }

    @Produces
    @Singleton
    LetIn letIn(
            FindOrganisation find,
            Sessions sessions,
            Ids ids,
            Randomness random,
            InstantSource clock,
            IssueToken issue,
            CheckSecondFactor checkSecondFactor) {
        return new LetIn(find, new OpenSession(sessions, ids, random, clock), issue, checkSecondFactor);
    }

    @Produces
    @Singleton
    CompleteSignUp completeSignUp(
            Accounts accounts, Organisations organisations, Randomness random, InstantSource clock) {
        return new CompleteSignUp(accounts, new FoundOrganisation(organisations, random, clock), clock);
    }

    @Produces
    @Singleton
    ChoosePassword choosePassword(PasswordHasher hasher) {
        return new ChoosePassword(PasswordRules.standard(), hasher);
    }

    @Produces
    @Singleton
    Register register(
            Accounts accounts,
            ChoosePassword choose,
            Ids ids,
            InstantSource clock,
            CompleteSignUp completeSignUp,
            LetIn letIn,
            VerifyEmail verifyEmail) {
        var create = new CreateAccount(accounts, choose, ids, clock);
        return new Register(create, completeSignUp, letIn, verifyEmail, clock);
    }

    @Produces
    @Singleton
    LogIn logIn(ProveIdentity prove, CompleteSignUp completeSignUp, LetIn letIn) {
        return new LogIn(prove, completeSignUp, letIn);
    }

    @Produces
    @Singleton
    RenewAccess renewAccess(
            Sessions sessions,
            EndSession end,
            Randomness random,
            Patience patience,
            InstantSource clock,
            Members members,
            LetIn letIn) {
        return new RenewAccess(new RenewSession(sessions, end, random, patience, clock), end, members, letIn);
    }

    @Produces
    @Singleton
    ChangeProfile changeProfile(
            Accounts accounts, Members members, ProveIdentity prove, ReplacePassword replace, ManageSessions sessions) {
        return new ChangeProfile(accounts, members, new ChangePassword(prove, replace, sessions));
    }
}
