package io.omnify.agent.campaigns;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.OurParts;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.auth.api.OrgId;
import java.util.Optional;

/** Looks through all campaigns there are. */
public record InMemoryOurParts(Campaigns campaigns) implements OurParts {
    @Override
    public Optional<String> campaign(OrgId org, Platform platform, String externalId) {
        return campaigns.list(org, Optional.empty(), Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(each -> each.placements().stream()
                        .anyMatch(part -> part.platform() == platform && externalId.equals(part.externalId())))
                .map(Campaign::id)
                .findFirst();
    }
}
