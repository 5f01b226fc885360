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

/** A platform whose adapter is joined to this service, with all it can do here. */
public sealed interface Joined {
    Connector connector();

    default Platform platform() {
        return connector().description().platform();
    }

    /** One that shows advertisements. */
    record Advertising(Connector connector, AdPlatform ads, AudienceSync audiences, ConversionSink conversions)
            implements Joined {}

    /** One that keeps clients. */
    record Clients(
            Connector connector,
            Crm crm,
            Deals deals,
            Messenger messenger,
            EmailCampaigns emailCampaigns,
            CrmPrograms programs)
            implements Joined {}
}
