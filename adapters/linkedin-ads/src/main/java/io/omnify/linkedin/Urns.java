package io.omnify.linkedin;

import io.omnify.agent.platforms.domain.Access;

/** LinkedIn's names of things. */
final class Urns {
    static final String CAMPAIGN = "urn:li:sponsoredCampaign:";
    static final String GROUP = "urn:li:sponsoredCampaignGroup:";
    static final String CONVERSION = "urn:lla:llaPartnerConversion:";

    private Urns() {}

    static String account(Access access) {
        return "urn:li:sponsoredAccount:" + RestliClient.number(access.account());
    }

    /** What is behind the last colon. */
    static String id(String urn) {
        return urn.substring(urn.lastIndexOf(':') + 1);
    }
}
