package io.omnify.agent.clients.port;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.CrmNews;
import java.time.Instant;
import java.util.List;

/** What CRMs told us of that nobody has asked for yet; of one subject, the latest alone. */
public interface CrmNewsBook {
    void add(CrmAccount account, CrmNews news);

    /** Oldest first. */
    List<CrmNews> list(CrmAccount account, int limit);

    /** Unless there is later news of the same subject. */
    void remove(CrmAccount account, CrmNews asked);

    /** Of all accounts: what is older than that, for whole lists were read since. */
    void forget(Instant before);
}
