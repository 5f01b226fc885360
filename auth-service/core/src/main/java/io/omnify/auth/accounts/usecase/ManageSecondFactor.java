package io.omnify.auth.accounts.usecase;

import io.omnify.auth.accounts.domain.Base32;
import io.omnify.auth.accounts.domain.RecoveryCode;
import io.omnify.auth.accounts.domain.SecondFactor;
import io.omnify.auth.accounts.port.SecondFactors;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.port.Randomness;
import java.util.List;
import java.util.stream.Stream;

/** Lets people set up, renew and take away their second factor. */
public final class ManageSecondFactor {
    private final SecondFactors factors;
    private final CheckSecondFactor check;
    private final Randomness randomness;

    public ManageSecondFactor(SecondFactors factors, CheckSecondFactor check, Randomness randomness) {
        this.factors = factors;
        this.check = check;
        this.randomness = randomness;
    }

    /** How many recovery codes are left, when a factor is in force. */
    public record State(boolean inForce, int recoveryCodesLeft) {}

    public State state(UserId user) {
        return factors.find(user)
                .filter(SecondFactor::confirmed)
                .map(factor -> new State(true, factor.recoveryCodesLeft()))
                .orElse(new State(false, 0));
    }

    /** The secret to set a generator up with; it protects nothing until it is confirmed. */
    public String begin(UserId user) {
        var secret = Base32.encode(randomness.bytes(SecondFactor.SECRET_BYTES));
        if (!factors.begin(user, secret)) throw alreadyInForce();
        return secret;
    }

    /** Puts the factor into force once the person shows that the generator works. */
    public List<RecoveryCode> confirm(UserId user, String code) {
        var begun = factors.find(user).orElseThrow(() -> new Refused(new Refusal.NotFound("totp")));
        if (begun.confirmed()) throw alreadyInForce();
        var step = check.stepOf(begun, code);
        if (step < 0) throw new Refused(new Refusal.WrongCode("code"));
        var recovery = freshCodes();
        if (!factors.confirm(begun, step, hashes(recovery))) throw alreadyInForce();
        return recovery;
    }

    /** New recovery codes in place of all old ones. */
    public List<RecoveryCode> renewRecoveryCodes(UserId user) {
        if (!check.isInForce(user)) throw new Refused(new Refusal.NotFound("totp"));
        var recovery = freshCodes();
        factors.replaceRecoveryCodes(user, hashes(recovery));
        return recovery;
    }

    public void remove(UserId user) {
        factors.remove(user);
    }

    private List<RecoveryCode> freshCodes() {
        return Stream.generate(() -> RecoveryCode.of(randomness.bytes(RecoveryCode.BYTES)))
                .limit(RecoveryCode.COUNT)
                .toList();
    }

    private static List<String> hashes(List<RecoveryCode> codes) {
        return codes.stream().map(RecoveryCode::hash).toList();
    }

    private static Refused alreadyInForce() {
        return new Refused(new Refusal.Conflict("totp-in-force", "Take the present second factor away first."));
    }
}
