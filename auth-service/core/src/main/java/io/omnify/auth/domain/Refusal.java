package io.omnify.auth.domain;

import java.time.Duration;

/** Why the domain said no. Sealed, so that the REST adapter must answer every case. */
public sealed interface Refusal {
    /** A value that breaks a rule of its own; {@code field} is its name in the request. */
    record Invalid(String field, String message) implements Refusal {}

    record WeakPassword(String message) implements Refusal {}

    record WrongPassword() implements Refusal {}

    record EmailTaken() implements Refusal {}

    record InvalidCredentials() implements Refusal {}

    record AccountLocked(Duration retryAfter) implements Refusal {}

    /** More sign-ins at once than may be worked on without slowing everything else. */
    record TooBusy(Duration retryAfter) implements Refusal {}

    record InvalidRefreshToken() implements Refusal {}

    record RefreshTokenReused() implements Refusal {}

    record SessionEnded() implements Refusal {}

    record UnknownService() implements Refusal {}

    /** Absent, or another organisation's: the two must look alike. */
    record NotFound(String what) implements Refusal {}

    record ChangedMeanwhile(String what) implements Refusal {}
}
