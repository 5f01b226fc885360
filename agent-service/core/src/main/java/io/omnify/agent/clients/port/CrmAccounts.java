package io.omnify.agent.clients.port;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.Crm;
import io.omnify.agent.platforms.port.Deals;
import io.omnify.agent.platforms.port.EmailCampaigns;
import io.omnify.agent.platforms.port.Messenger;
import io.omnify.auth.api.OrgId;
import java.util.List;

/** The CRMs that organisations have connected. */
public interface CrmAccounts {
    /** Those that were not ended, oldest first; few. */
    List<CrmAccount> of(OrgId org);

    /** False once it is ended, however many others there are. */
    boolean isConnected(OrgId org, String connection);

    /** Across organisations: those that can be read, of connections after this one, at most {@code limit}. */
    List<CrmAccount> all(String after, int limit);

    /**
     * What {@code use} answers; it may be called twice, the second time after a refusal without effect. Throws {@link
     * io.omnify.agent.platforms.domain.PlatformFailed}, and {@link io.omnify.agent.shared.domain.Refused} for a
     * connection that waits for a person.
     */
    <T> T with(CrmAccount account, Use<T> use);

    /** What is done at the CRM. */
    interface Use<T> {
        T on(Tools tools, Access access);
    }

    /** What a CRM can do. */
    record Tools(Crm crm, Deals deals, Messenger messenger, EmailCampaigns emails) {}
}
