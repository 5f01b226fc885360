package io.omnify.auth;

import io.omnify.auth.accounts.domain.PasswordRules;
import io.omnify.auth.accounts.port.InMemoryAccounts;
import io.omnify.auth.accounts.port.InMemoryLoginAttempts;
import io.omnify.auth.accounts.port.InMemoryMailTokens;
import io.omnify.auth.accounts.port.InMemorySecondFactors;
import io.omnify.auth.accounts.port.InMemoryVerifiedEmails;
import io.omnify.auth.accounts.port.InstantHasher;
import io.omnify.auth.accounts.usecase.ChangePassword;
import io.omnify.auth.accounts.usecase.ChangeProfile;
import io.omnify.auth.accounts.usecase.CheckCredentials;
import io.omnify.auth.accounts.usecase.CheckSecondFactor;
import io.omnify.auth.accounts.usecase.ChoosePassword;
import io.omnify.auth.accounts.usecase.CompleteSignUp;
import io.omnify.auth.accounts.usecase.CreateAccount;
import io.omnify.auth.accounts.usecase.DoubtStrangers;
import io.omnify.auth.accounts.usecase.LetIn;
import io.omnify.auth.accounts.usecase.LogIn;
import io.omnify.auth.accounts.usecase.ManageSecondFactor;
import io.omnify.auth.accounts.usecase.ProveIdentity;
import io.omnify.auth.accounts.usecase.Register;
import io.omnify.auth.accounts.usecase.RenewAccess;
import io.omnify.auth.accounts.usecase.ReplacePassword;
import io.omnify.auth.accounts.usecase.RequestMailToken;
import io.omnify.auth.accounts.usecase.RequestPasswordReset;
import io.omnify.auth.accounts.usecase.ResetPassword;
import io.omnify.auth.accounts.usecase.SignedIn;
import io.omnify.auth.accounts.usecase.StepUp;
import io.omnify.auth.accounts.usecase.VerifyEmail;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.mail.domain.Mail;
import io.omnify.auth.mail.usecase.SendMail;
import io.omnify.auth.organisations.port.InMemoryOrganisations;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.auth.organisations.usecase.FoundOrganisation;
import io.omnify.auth.port.CountingIds;
import io.omnify.auth.port.CountingRandomness;
import io.omnify.auth.port.TestClock;
import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.port.InMemoryRevocations;
import io.omnify.auth.sessions.port.InMemorySessions;
import io.omnify.auth.sessions.usecase.EndSession;
import io.omnify.auth.sessions.usecase.ManageSessions;
import io.omnify.auth.sessions.usecase.OpenSession;
import io.omnify.auth.sessions.usecase.RenewSession;
import io.omnify.auth.tokens.domain.AccessClaims;
import io.omnify.auth.tokens.port.InMemorySigningKeys;
import io.omnify.auth.tokens.usecase.IssueToken;
import io.omnify.auth.tokens.usecase.KeyRing;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The whole core over fakes, for tests of what the use cases do together. */
public final class TestWorld {
    public static final String PASSWORD = "correct-horse-7";
    public static final Client CLIENT = new Client("192.0.2.1", "a browser");

    public final TestClock clock = new TestClock();
    public final CountingIds ids = new CountingIds();
    public final CountingRandomness randomness = new CountingRandomness();
    public final InMemoryAccounts accounts = new InMemoryAccounts();
    public final InMemoryOrganisations organisations = new InMemoryOrganisations();
    public final InMemorySessions sessions = new InMemorySessions();
    public final InMemoryRevocations revocations = new InMemoryRevocations();
    public final InMemorySecondFactors secondFactors = new InMemorySecondFactors();
    public final InMemoryMailTokens mailTokens = new InMemoryMailTokens();
    public final InMemoryVerifiedEmails verifiedEmails = new InMemoryVerifiedEmails(accounts);
    public final InMemoryLoginAttempts attempts = new InMemoryLoginAttempts(clock);
    public final List<Mail> mails = new ArrayList<>();
    public int mailsLeft = Integer.MAX_VALUE;
    /** What happens while somebody waits. */
    public Runnable meanwhile = () -> {};

    public final InstantHasher hasher = new InstantHasher();
    public final List<AccessClaims> issued = new ArrayList<>();

    public final EndSession endSession = new EndSession(sessions, revocations, clock);
    public final ManageSessions manageSessions = new ManageSessions(sessions, endSession, clock);
    public final FindOrganisation findOrganisation = new FindOrganisation(organisations);
    public final CompleteSignUp completeSignUp =
            new CompleteSignUp(accounts, new FoundOrganisation(organisations, randomness, clock), clock);
    public final IssueToken issueToken = new IssueToken(
            new KeyRing(new InMemorySigningKeys(), ids, clock),
            (claims, key, now) -> {
                issued.add(claims);
                return "token-" + issued.size();
            },
            clock);
    public final CheckSecondFactor checkSecondFactor =
            new CheckSecondFactor(secondFactors, (secret, step) -> codeAt(step), clock);
    public final ManageSecondFactor manageSecondFactor =
            new ManageSecondFactor(secondFactors, checkSecondFactor, randomness);
    public final LetIn letIn = new LetIn(
            findOrganisation, new OpenSession(sessions, ids, randomness, clock), issueToken, checkSecondFactor);
    private final SendMail sendMail = new SendMail(mails::add, Runnable::run, time -> {});
    private final RequestMailToken requestMailToken =
            new RequestMailToken(mailTokens, to -> mailsLeft-- > 0, sendMail, randomness, clock);
    public final VerifyEmail verifyEmail =
            new VerifyEmail(mailTokens, verifiedEmails, requestMailToken, Runnable::run, clock);
    private final ChoosePassword choosePassword = new ChoosePassword(PasswordRules.standard(), hasher);
    private final ProveIdentity proveIdentity = new ProveIdentity(
            new CheckCredentials(accounts, hasher, attempts),
            checkSecondFactor,
            new DoubtStrangers(attempts, requestMailToken, Runnable::run),
            clock);
    private final ReplacePassword replacePassword =
            new ReplacePassword(choosePassword, findOrganisation, attempts, sendMail, clock);

    public final Register register = new Register(
            new CreateAccount(accounts, choosePassword, ids, clock), completeSignUp, letIn, verifyEmail, clock);
    public final LogIn logIn = new LogIn(proveIdentity, completeSignUp, letIn);
    public final StepUp stepUp = new StepUp(accounts, proveIdentity, manageSessions, letIn, clock);
    public final RequestPasswordReset requestPasswordReset =
            new RequestPasswordReset(accounts, requestMailToken, Runnable::run);
    public final ResetPassword resetPassword =
            new ResetPassword(accounts, mailTokens, verifiedEmails, replacePassword, manageSessions, clock);
    public final RenewAccess renewAccess = new RenewAccess(
            new RenewSession(sessions, endSession, randomness, time -> meanwhile.run(), clock),
            endSession,
            accounts,
            letIn);
    public final ChangeProfile changeProfile =
            new ChangeProfile(accounts, accounts, new ChangePassword(proveIdentity, replacePassword, manageSessions));

    public static CreateAccount.Form form(String email) {
        return new CreateAccount.Form(email, PASSWORD, "Ada Byron", "Engines");
    }

    /** What everybody's generator shows in a time step. */
    public static String codeAt(long step) {
        return String.format("%06d", step % 1_000_000);
    }

    public String codeNow() {
        return codeAt(clock.instant().getEpochSecond() / 30);
    }

    public SignedIn logIn(String email, String password) {
        return logIn.handle(email, password, null, CLIENT);
    }

    public SignedIn signUp(String email) {
        return register.handle(form(email), CLIENT);
    }

    public SignedIn renew(String refreshToken) {
        return renewAccess.handle(refreshToken, CLIENT, clock.instant());
    }

    /** What the core answers when it says no. */
    public static Refusal refusalOf(ThrowingCallable call) {
        return Assertions.catchThrowableOfType(Refused.class, call).refusal();
    }
}
