package io.omnify.auth.domain;

import io.omnify.auth.api.Plan;
import java.time.Duration;

/** Why the domain said no. Sealed, so that the REST adapter must answer every case. */
public sealed interface Refusal {
    /** A value that breaks a rule of its own; {@code field} is its name in the request. */
    record Invalid(String field, String message) implements Refusal {}

    record WeakPassword(String message) implements Refusal {}

    record WrongPassword() implements Refusal {}

    record EmailTaken() implements Refusal {}

    record InvalidCredentials() implements Refusal {}

    /** The password is right; the code of the second factor is missing. */
    record SecondFactorRequired() implements Refusal {}

    /** The password is right; the code is wrong or was used before. */
    record InvalidSecondFactor() implements Refusal {}

    /** Who is signed in typed a code that is wrong or was used before; {@code field} is its name in the request. */
    record WrongCode(String field) implements Refusal {}

    /** Who is signed in has a second factor and must use it here. */
    record CodeNeeded() implements Refusal {}

    /** A secret sent by mail that is unknown, used, or expired: the cases must look alike. */
    record InvalidMailToken() implements Refusal {}

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

    /** An invitation that is unknown, used, expired, revoked, or not for this person: the cases must look alike. */
    record InvitationNotValid() implements Refusal {}

    /** Somebody tried to give, or to touch, what they do not hold themselves. */
    record NotYours(String message) implements Refusal {}

    /** An organisation without an owner could never be managed again. */
    record LastOwner() implements Refusal {}

    record PlanLimitReached(Plan.Limit limit, long most) implements Refusal {}

    /** Something that can only be once is there already, or is still in use; {@code code} is the problem's. */
    record Conflict(String code, String message) implements Refusal {}
}
