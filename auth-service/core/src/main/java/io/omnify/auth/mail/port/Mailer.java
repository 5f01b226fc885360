package io.omnify.auth.mail.port;

import io.omnify.auth.mail.domain.Mail;

/** Carries letters to people's mailboxes. */
@FunctionalInterface
public interface Mailer {
    /** Hands the letter over as text and HTML; throws when nobody took it, and then it may be handed over again. */
    void send(Mail mail);
}
