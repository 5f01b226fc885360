package io.omnify.gateway.token;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who is asking, as a verified access token says.
 *
 * @param rights the role and, where the token names single permissions, those: equal for callers who may do the same
 * @param issuedAt in milliseconds, to be compared with when something was revoked
 * @param requestsPerMinute what an API key's owner allows it, where that is less than the usual
 */
public record Identity(
        String token,
        String organization,
        String subject,
        Optional<String> session,
        String rights,
        Optional<String> plan,
        long issuedAt,
        Instant expiresAt,
        OptionalInt requestsPerMinute) {
    private static final String KEY = "key:";

    /** The API key behind the token, when there is one. */
    public Optional<String> key() {
        return subject.startsWith(KEY) ? Optional.of(subject.substring(KEY.length())) : Optional.empty();
    }

    Identity withRequestsPerMinute(int most) {
        return new Identity(
                token,
                organization,
                subject,
                session,
                rights,
                plan,
                issuedAt,
                expiresAt,
                most > 0 ? OptionalInt.of(most) : OptionalInt.empty());
    }

    @Override
    public String toString() {
        return "Identity[" + subject + " of " + organization + "]";
    }
}
