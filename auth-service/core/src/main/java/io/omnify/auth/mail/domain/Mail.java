package io.omnify.auth.mail.domain;

import java.time.Instant;

/** A letter to one person. A token in it exists nowhere else in this form: whoever has it reads that mailbox. */
public sealed interface Mail {
    /** The address it goes to. */
    String to();

    /** Asks whether the address is really the person's. */
    record Verification(String to, String name, String token, Instant expiresAt) implements Mail {
        @Override
        public String toString() {
            return "Verification[hidden]";
        }
    }

    /** Lets somebody who forgot the password choose another one. */
    record PasswordReset(String to, String name, String token, Instant expiresAt) implements Mail {
        @Override
        public String toString() {
            return "PasswordReset[hidden]";
        }
    }

    /** Tells who knew the password and was not let in how to get in after all, and everybody else that it is known. */
    record SignInRefused(String to, String name, String token, Instant expiresAt) implements Mail {
        @Override
        public String toString() {
            return "SignInRefused[hidden]";
        }
    }

    /** Tells the owner of an account that its password is another one now, in case it was not them. */
    record PasswordChanged(String to, String name, Instant at) implements Mail {
        @Override
        public String toString() {
            return "PasswordChanged[hidden]";
        }
    }

    /** Asks somebody to join an organisation. */
    record Invitation(String to, String organisation, String inviter, String role, String token, Instant expiresAt)
            implements Mail {
        @Override
        public String toString() {
            return "Invitation[hidden]";
        }
    }
}
