package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.SecondFactor;
import io.omnify.auth.api.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The second factors of all people; secrets are stored sealed, recovery codes as hashes. */
public interface SecondFactors {
    Optional<SecondFactor> find(UserId user);

    /** Who of them has one that is confirmed. */
    Set<UserId> confirmedOf(Collection<UserId> users);

    /**
     * Keeps the secret of a generator that is still to be confirmed, in place of an unconfirmed one.
     *
     * @return false, and nothing changes, when there is a confirmed one
     */
    boolean begin(UserId user, String secret);

    /**
     * Puts the factor into force, with the code of {@code step} spent.
     *
     * @return false, and nothing changes, when it is in force already or has another secret by now
     */
    boolean confirm(SecondFactor begun, long step, List<String> recoveryHashes);

    /**
     * Spends the code of a time step and all older ones.
     *
     * @return whether it was still good; of any number of callers with one step exactly one gets true
     */
    boolean useStep(UserId user, long step);

    /** Spends a recovery code; of any number of callers exactly one gets true. */
    boolean useRecoveryCode(UserId user, String hash);

    void replaceRecoveryCodes(UserId user, List<String> hashes);

    void remove(UserId user);
}
