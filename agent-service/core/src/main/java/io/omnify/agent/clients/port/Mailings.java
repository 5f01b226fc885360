package io.omnify.agent.clients.port;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.domain.Mailing;
import io.omnify.agent.platforms.domain.EmailCampaign.Statistics;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The e-mails to many of an organisation. */
public interface Mailings {
    /** With its audit entry as one write. */
    void add(Mailing mailing);

    Optional<Mailing> find(OrgId org, String id);

    /** Newest first, of one connection. */
    List<Mailing> list(CrmAccount account, Optional<String> after, int limit);

    /** Stores a change, if nobody changed it since: the stored version is one less. {@code act} goes to the audit. */
    boolean save(Mailing changed, Optional<Act> act);

    void remove(Mailing mailing);

    /** Those that were scheduled for after {@code since}, at most {@code limit}, seen longest ago first. */
    List<Mailing> going(CrmAccount account, Instant since, int limit);

    /** The sum over those that went in the time. */
    Statistics totals(CrmAccount account, Period period);

    /** What people do. */
    enum Act {
        UPDATED,
        SCHEDULED
    }
}
