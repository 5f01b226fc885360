package io.omnify.gateway.token;

/** What the door thinks of a token. */
public sealed interface Verdict {
    /** Genuine and in force. */
    record Accepted(Identity identity) implements Verdict {}

    /** Genuine in everything, but its time is over; a browser session may renew it. */
    record Expired(Identity identity) implements Verdict {}

    /** Genuine, but what it stood for was lost or has changed since it was issued; a session that has ended has no other. */
    record Revoked(Identity identity, boolean sessionEnded) implements Verdict {}

    record Refused(String reason) implements Verdict {}

    /** The keys of auth-service are not known yet, or it cannot be asked, so nothing can be said. */
    record Undecidable() implements Verdict {}
}
