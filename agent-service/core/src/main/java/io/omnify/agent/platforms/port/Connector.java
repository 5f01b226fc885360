package io.omnify.agent.platforms.port;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.ConnectorDescription;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.auth.api.OrgId;
import java.net.URI;
import java.util.List;

/**
 * How a platform is connected. Every method but the first three calls the vendor within ten seconds and throws {@link
 * io.omnify.agent.platforms.domain.PlatformFailed}. Nothing is kept here.
 */
public interface Connector {
    ConnectorDescription description();

    /**
     * The same as one organisation asks it: where a vendor slows down whoever asks for much, what one organisation
     * asks for keeps no other from connecting.
     */
    default Connector askedBy(OrgId org) {
        return this;
    }

    /** The vendor's consent page. Throws IllegalStateException where there is no OAuth. */
    URI consent(Mode mode, Consent consent);

    /** What the code is worth; a code works once. */
    Credentials exchange(Mode mode, Grant grant);

    /**
     * Newer credentials. Where the vendor rotates refresh tokens the given one is dead from now on, and the answer must
     * be stored before anything else; an {@code Unauthorized} failure means that a person must connect again.
     */
    Credentials refresh(Mode mode, Credentials old);

    /** The same with what the vendor says of it: end, scopes. For those a person pasted. */
    Credentials inspect(Mode mode, Credentials pasted);

    /** Makes the credentials worthless at the vendor where it offers that; does nothing where it does not. */
    void revoke(Mode mode, Credentials credentials);

    /** The accounts the token opens, at most 200; the cheapest proof that it is good. */
    List<Account> accounts(Access access);

    /**
     * A person is about to be asked.
     *
     * @param state comes back with the code; proves that the answer belongs to the question
     * @param challenge S256 of the verifier, for vendors with PKCE
     */
    record Consent(String state, URI redirect, String challenge) {}

    /** A person has agreed. */
    record Grant(String code, URI redirect, String verifier) {}
}
