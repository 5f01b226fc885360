package io.omnify.agent.platforms.port;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.EmailCampaign;
import io.omnify.agent.platforms.domain.Page;
import java.time.ZonedDateTime;
import java.util.Optional;

/** E-mails to many. All methods throw {@link io.omnify.agent.platforms.domain.PlatformFailed}. */
public interface EmailCampaigns {
    /** A draft; {@code Uncertain} when it may have been created. The name is unique in our use and found by it. */
    EmailCampaign create(Access access, String name, EmailCampaign.Content content);

    Page<EmailCampaign> list(Access access, int limit, Optional<String> cursor);

    Optional<EmailCampaign> get(Access access, String campaign);

    EmailCampaign update(Access access, String campaign, String name, EmailCampaign.Content content);

    /** No failure when it is gone already. */
    void delete(Access access, String campaign);

    EmailCampaign schedule(Access access, String campaign, ZonedDateTime at);

    EmailCampaign.Statistics statistics(Access access, String campaign);
}
