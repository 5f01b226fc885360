package io.omnify.workflow.triggers.port;

import io.omnify.workflow.triggers.domain.TriggerId;

/** Addresses and secrets of webhooks, derived from a key of the service, so that none of them is stored. */
public interface Signatures {
    /** The part of the address nobody can guess; another for each generation. */
    String token(TriggerId id, int generation);

    /** What the caller signs with. */
    String secret(TriggerId id, int generation);

    /** Whether the token is the right one; takes as long for a wrong one as for the right one. */
    boolean knows(TriggerId id, int generation, String token);

    /** Whether {@code signature} is the lower case hexadecimal HMAC-SHA256 of {@code timestamp + "." + body}. */
    boolean signed(TriggerId id, int generation, String timestamp, byte[] body, String signature);
}
