package io.omnify.agent.campaigns.port;

import io.omnify.agent.platforms.domain.Platform;
import io.omnify.auth.api.OrgId;
import java.util.Optional;

/**
 * Tells which of a platform's campaigns are parts of ours, whatever they are called there and over whichever connection
 * they are reached.
 */
@FunctionalInterface
public interface OurParts {
    /** The id of our campaign that this of the platform's is a part of. */
    Optional<String> campaign(OrgId org, Platform platform, String externalId);
}
