package io.omnify.auth;

import io.omnify.auth.accounts.port.Accounts;
import io.omnify.auth.accounts.port.LoginAttempts;
import io.omnify.auth.accounts.port.MailAllowance;
import io.omnify.auth.accounts.port.MailTokens;
import io.omnify.auth.accounts.port.Members;
import io.omnify.auth.accounts.port.OneTimeCodes;
import io.omnify.auth.accounts.port.PasswordHasher;
import io.omnify.auth.accounts.port.SecondFactors;
import io.omnify.auth.accounts.port.VerifiedEmails;
import io.omnify.auth.accounts.usecase.CheckCredentials;
import io.omnify.auth.accounts.usecase.CheckSecondFactor;
import io.omnify.auth.accounts.usecase.ChoosePassword;
import io.omnify.auth.accounts.usecase.DoubtStrangers;
import io.omnify.auth.accounts.usecase.LetIn;
import io.omnify.auth.accounts.usecase.ManageSecondFactor;
import io.omnify.auth.accounts.usecase.ProveIdentity;
import io.omnify.auth.accounts.usecase.ReplacePassword;
import io.omnify.auth.accounts.usecase.RequestMailToken;
import io.omnify.auth.accounts.usecase.RequestPasswordReset;
import io.omnify.auth.accounts.usecase.ResetPassword;
import io.omnify.auth.accounts.usecase.StepUp;
import io.omnify.auth.accounts.usecase.VerifyEmail;
import io.omnify.auth.mail.port.Mailer;
import io.omnify.auth.mail.usecase.SendMail;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.auth.port.Background;
import io.omnify.auth.port.Patience;
import io.omnify.auth.port.Randomness;
import io.omnify.auth.sessions.port.Revocations;
import io.omnify.auth.sessions.usecase.AnnounceRevocation;
import io.omnify.auth.sessions.usecase.ManageSessions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Puts together how people prove who they are: passwords, second factors, mailboxes. */
final class WiringOfProofs {
    @Produces
    @Singleton
    Patience patience() {
        return time -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    @Produces
    @Singleton
    SendMail sendMail(Mailer mailer, Background background, Patience patience) {
        return new SendMail(mailer, background, patience);
    }

    @Produces
    @Singleton
    AnnounceRevocation announceRevocation(Revocations revocations, InstantSource clock) {
        return new AnnounceRevocation(revocations, clock);
    }

    @Produces
    @Singleton
    CheckSecondFactor checkSecondFactor(SecondFactors factors, OneTimeCodes codes, InstantSource clock) {
        return new CheckSecondFactor(factors, codes, clock);
    }

    @Produces
    @Singleton
    ManageSecondFactor manageSecondFactor(SecondFactors factors, CheckSecondFactor check, Randomness randomness) {
        return new ManageSecondFactor(factors, check, randomness);
    }

    @Produces
    @Singleton
    ProveIdentity proveIdentity(
            Accounts accounts,
            PasswordHasher hasher,
            LoginAttempts attempts,
            CheckSecondFactor check,
            RequestMailToken request,
            Background background,
            InstantSource clock) {
        var doubt = new DoubtStrangers(attempts, request, background);
        return new ProveIdentity(new CheckCredentials(accounts, hasher, attempts), check, doubt, clock);
    }

    @Produces
    @Singleton
    StepUp stepUp(Members members, ProveIdentity prove, ManageSessions sessions, LetIn letIn, InstantSource clock) {
        return new StepUp(members, prove, sessions, letIn, clock);
    }

    @Produces
    @Singleton
    ReplacePassword replacePassword(
            ChoosePassword choose, FindOrganisation find, LoginAttempts attempts, SendMail mail, InstantSource clock) {
        return new ReplacePassword(choose, find, attempts, mail, clock);
    }

    @Produces
    @Singleton
    RequestMailToken requestMailToken(
            MailTokens tokens, MailAllowance allowance, SendMail mail, Randomness randomness, InstantSource clock) {
        return new RequestMailToken(tokens, allowance, mail, randomness, clock);
    }

    @Produces
    @Singleton
    RequestPasswordReset requestPasswordReset(Accounts accounts, RequestMailToken request, Background background) {
        return new RequestPasswordReset(accounts, request, background);
    }

    @Produces
    @Singleton
    ResetPassword resetPassword(
            Accounts accounts,
            MailTokens tokens,
            VerifiedEmails verified,
            ReplacePassword replace,
            ManageSessions sessions,
            InstantSource clock) {
        return new ResetPassword(accounts, tokens, verified, replace, sessions, clock);
    }

    @Produces
    @Singleton
    VerifyEmail verifyEmail(
            MailTokens tokens,
            VerifiedEmails verified,
            RequestMailToken request,
            Background background,
            InstantSource clock) {
        return new VerifyEmail(tokens, verified, request, background, clock);
    }
}
