package io.omnify.agent.platforms.usecase;

import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.platforms.port.AudienceSync;
import io.omnify.agent.platforms.port.Connector;
import io.omnify.agent.platforms.port.ConversionSink;
import io.omnify.agent.platforms.port.Crm;
import io.omnify.agent.platforms.port.CrmPrograms;
import io.omnify.agent.platforms.port.Deals;
import io.omnify.agent.platforms.port.EmailCampaigns;
import io.omnify.agent.platforms.port.Messenger;
import io.omnify.auth.api.OrgId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where the rest of the service finds a platform, so that nobody but the wiring knows which adapters there are. */
public final class Platforms {
    private final Map<Platform, Joined> joined = new EnumMap<>(Platform.class);

    public Platforms(Collection<? extends Joined> all) {
        for (var each : all)
            if (joined.put(each.platform(), each) != null)
                throw new IllegalArgumentException("two adapters of one platform: " + each.platform());
    }

    public Optional<Connector> connector(Platform platform) {
        return Optional.ofNullable(joined.get(platform)).map(Joined::connector);
    }

    /** For one organisation; to be taken wherever there is one. */
    public Optional<Connector> connector(OrgId org, Platform platform) {
        return connector(platform).map(each -> each.askedBy(org));
    }

    public Optional<AdPlatform> ads(Platform platform) {
        return advertising(platform).map(Joined.Advertising::ads);
    }

    public Optional<AudienceSync> audiences(Platform platform) {
        return advertising(platform).map(Joined.Advertising::audiences);
    }

    public Optional<ConversionSink> conversions(Platform platform) {
        return advertising(platform).map(Joined.Advertising::conversions);
    }

    public Optional<Crm> crm() {
        return clients().map(Joined.Clients::crm);
    }

    public Optional<Deals> deals() {
        return clients().map(Joined.Clients::deals);
    }

    public Optional<Messenger> messenger() {
        return clients().map(Joined.Clients::messenger);
    }

    public Optional<EmailCampaigns> emailCampaigns() {
        return clients().map(Joined.Clients::emailCampaigns);
    }

    public Optional<CrmPrograms> programs() {
        return clients().map(Joined.Clients::programs);
    }

    private Optional<Joined.Advertising> advertising(Platform platform) {
        return joined.get(platform) instanceof Joined.Advertising found ? Optional.of(found) : Optional.empty();
    }

    private Optional<Joined.Clients> clients() {
        return joined.get(Platform.GOHIGHLEVEL) instanceof Joined.Clients found ? Optional.of(found) : Optional.empty();
    }
}
