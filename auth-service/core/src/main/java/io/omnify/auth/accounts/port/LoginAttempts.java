package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Counts wrong passwords and codes per account and address together, per account, per address and per organisation.
 *
 * <p>The pair of account and address is locked first. An account that is attacked from many addresses is locked for
 * those that never signed in to it, and an address that tries many accounts for those it never signed in to: from where
 * the owner usually comes, nobody else can lock the owner out, and a reset of the password makes any address a known
 * one. Locks end by themselves, whatever is tried meanwhile.
 */
public interface LoginAttempts {
    /** How many wrong passwords are free. */
    int FREE = 5;

    /** How many of one account are free, from all addresses together, before unknown ones are locked. */
    int FREE_PER_ACCOUNT = 30;

    /** How many from one address are free, for all accounts together, before those it does not know are locked. */
    int FREE_PER_ADDRESS = 200;

    /** How many in one organisation are usual within {@link #MEMORY}; beyond that its strangers are doubted. */
    int USUAL_PER_ORGANISATION = 100;

    Duration FIRST_LOCK = Duration.ofSeconds(30);
    Duration LONGEST_LOCK = Duration.ofMinutes(15);

    /** After this long without a wrong password the counting starts anew. */
    Duration MEMORY = Duration.ofHours(1);

    /** How long an address is known after somebody signed in to an account from there. */
    Duration KNOWN = Duration.ofDays(30);

    /** How long a sign-in to the account from the address is still locked, if it is. */
    Optional<Duration> lockedFor(EmailAddress email, String address);

    /** Counts a wrong password; from the last free one on each one locks, twice as long every time. */
    void failed(EmailAddress email, String address);

    /** Forgets the mistakes of the pair, and knows the address from now on. */
    void succeeded(EmailAddress email, String address);

    /**
     * Counts a wrong password for an organisation of the account, within the hour that began with the first one, and
     * tells its audit trail as long as that many are usual; never locks, since that would name the account.
     */
    void failedIn(OrgId org, UserId user);

    /** Takes as long as {@link #failedIn}, for an address that nobody has. */
    void failedNowhere();

    /**
     * Whether one of the organisations sees more wrong passwords than usual, and nobody signed in to the account from
     * the address lately: a right password may then well be one that was found by trying.
     */
    boolean isDoubtful(List<OrgId> orgs, EmailAddress email, String address);

    /** How long the lock lasts after the {@code failures}th mistake of which {@code free} are free. */
    static Duration lockAfter(long failures, int free) {
        if (failures < free) return Duration.ZERO;
        var doublings = (int) Math.min(failures - free, 10);
        var lock = FIRST_LOCK.multipliedBy(1L << doublings);
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }
}
