package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.EmailAddress;

/** Keeps strangers from filling somebody's mailbox with our letters. */
@FunctionalInterface
public interface MailAllowance {
    /** How many letters that anybody can ask for one address gets per hour. */
    int PER_HOUR = 5;

    /** Counts a letter; false when the address has had its share. */
    boolean take(EmailAddress to);
}
