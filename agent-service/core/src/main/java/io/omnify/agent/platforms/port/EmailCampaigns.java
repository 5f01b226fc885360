package io.omnify.agent.platforms.port;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.EmailCampaign;
import io.omnify.agent.platforms.domain.Page;
import java.util.Optional;

/** E-mails to many. All methods throw {@link io.omnify.agent.platforms.domain.PlatformFailed}. */
public interface EmailCampaigns {
    /** A draft; {@code Uncertain} when it may have been created. The name is unique in our use and found by it. */
    EmailCampaign create(Access access, String name, String html);

    /** At most {@code limit} (1 to 20); those whose name holds {@code name}, all when it is empty. */
    Page<EmailCampaign> list(Access access, String name, int limit, Optional<String> cursor);

    Optional<EmailCampaign> get(Access access, String campaign);

    /** Only while it is a draft. */
    EmailCampaign update(Access access, String campaign, String name, String html);

    /** No failure when it is gone already. */
    void delete(Access access, String campaign);

    /** {@code Duplicate} when it is scheduled already; {@code Uncertain} when it may have been. */
    EmailCampaign schedule(Access access, String campaign, EmailCampaign.Sending sending);

    /** All nothing while it was never scheduled. */
    EmailCampaign.Statistics statistics(Access access, String campaign);
}
