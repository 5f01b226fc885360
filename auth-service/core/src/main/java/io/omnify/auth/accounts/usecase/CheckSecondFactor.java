package io.omnify.auth.accounts.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.auth.accounts.domain.RecoveryCode;
import io.omnify.auth.accounts.domain.SecondFactor;
import io.omnify.auth.accounts.port.OneTimeCodes;
import io.omnify.auth.accounts.port.SecondFactors;
import io.omnify.auth.api.UserId;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import java.security.MessageDigest;
import java.time.InstantSource;

/** Tells whether somebody holds the second factor of an account: by a code of the generator, or by a recovery code. */
public final class CheckSecondFactor {
    private final SecondFactors factors;
    private final OneTimeCodes codes;
    private final InstantSource clock;

    public CheckSecondFactor(SecondFactors factors, OneTimeCodes codes, InstantSource clock) {
        this.factors = factors;
        this.codes = codes;
        this.clock = clock;
    }

    public boolean isInForce(UserId user) {
        return factors.find(user).filter(SecondFactor::confirmed).isPresent();
    }

    /** Spends the code; refuses with InvalidSecondFactor one that is wrong or was used before. */
    public void handle(UserId user, String typed) {
        var factor = factors.find(user).filter(SecondFactor::confirmed).orElseThrow(CheckSecondFactor::invalid);
        var recovery = RecoveryCode.typed(typed);
        var good = recovery.isWellFormed()
                ? factors.useRecoveryCode(user, recovery.hash())
                : factors.useStep(user, stepOf(factor, typed));
        if (!good) throw invalid();
    }

    /** The time step whose code this is, or one that is surely spent. */
    long stepOf(SecondFactor factor, String typed) {
        var digits = typed.replace(" ", "").getBytes(UTF_8);
        long found = Long.MIN_VALUE;
        for (var step : SecondFactor.stepsAround(clock.instant())) {
            var code = codes.codeAt(factor.secret(), step).getBytes(UTF_8);
            if (MessageDigest.isEqual(code, digits) && found == Long.MIN_VALUE) found = step;
        }
        return found;
    }

    static Refused invalid() {
        return new Refused(new Refusal.InvalidSecondFactor());
    }
}
