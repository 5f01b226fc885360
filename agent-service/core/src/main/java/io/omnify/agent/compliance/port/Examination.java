package io.omnify.agent.compliance.port;

import io.omnify.agent.compliance.domain.Check;
import io.omnify.auth.api.OrgId;

/** One question about an organisation, answered from what is really there and from nothing else. */
public interface Examination {
    /** Who asks, with the credential to ask others in their name: nobody learns by asking here what they may not see. */
    record Asker(OrgId org, String authorization) {}

    String name();

    /** Never fails: what cannot be found out is {@link Check#unknown}. */
    Check examine(Asker asker);
}
