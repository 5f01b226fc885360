package io.omnify.agent.platforms;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.EmailCampaign;
import io.omnify.agent.platforms.domain.EmailCampaign.Sending;
import io.omnify.agent.platforms.domain.EmailCampaign.Statistics;
import io.omnify.agent.platforms.domain.EmailCampaign.Status;
import io.omnify.agent.platforms.domain.Page;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.EmailCampaigns;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** E-mail campaigns in a map; nothing is ever sent. */
public final class InMemoryEmailCampaigns implements EmailCampaigns {
    private final Set<String> tags;
    private final InstantSource clock;
    private final Map<String, EmailCampaign> campaigns = new LinkedHashMap<>();
    private final Deque<PlatformFailure> failures = new ArrayDeque<>();
    private int ids;

    /** @param tags those that some contact has */
    public InMemoryEmailCampaigns(Set<String> tags, InstantSource clock) {
        this.tags = Set.copyOf(tags);
        this.clock = clock;
    }

    /** The next call does nothing but fail with this. */
    public synchronized void fail(PlatformFailure failure) {
        failures.add(failure);
    }

    @Override
    public synchronized EmailCampaign create(Access access, String name, String html) {
        InMemoryAdPlatform.enter(access, failures);
        return put(new EmailCampaign("email_" + ++ids, name, Status.DRAFT, null, clock.instant()));
    }

    private EmailCampaign put(EmailCampaign campaign) {
        campaigns.put(campaign.id(), campaign);
        return campaign;
    }

    @Override
    public synchronized Page<EmailCampaign> list(Access access, String name, int limit, Optional<String> cursor) {
        InMemoryAdPlatform.enter(access, failures);
        int from = cursor.map(InMemoryCrm::place).orElse(0);
        var all = campaigns.values().stream()
                .filter(each -> each.name().contains(name))
                .toList();
        var page = all.stream().skip(from).limit(limit).toList();
        return new Page<>(page, from + limit < all.size() ? String.valueOf(from + limit) : null);
    }

    @Override
    public synchronized Optional<EmailCampaign> get(Access access, String campaign) {
        InMemoryAdPlatform.enter(access, failures);
        return Optional.ofNullable(campaigns.get(campaign));
    }

    @Override
    public synchronized EmailCampaign update(Access access, String campaign, String name, String html) {
        var old = existing(access, campaign);
        return put(new EmailCampaign(old.id(), name, old.status(), old.subject(), clock.instant()));
    }

    @Override
    public synchronized void delete(Access access, String campaign) {
        InMemoryAdPlatform.enter(access, failures);
        campaigns.remove(campaign);
    }

    @Override
    public synchronized EmailCampaign schedule(Access access, String campaign, Sending sending) {
        var old = existing(access, campaign);
        if (!tags.containsAll(sending.tags())) throw InMemoryAdPlatform.invalid("tags", "nobody has it");
        if (old.status() != Status.DRAFT)
            throw new PlatformFailed(new PlatformFailure.Duplicate("conflict", "It is scheduled already."));
        return put(new EmailCampaign(old.id(), old.name(), Status.SCHEDULED, sending.subject(), clock.instant()));
    }

    @Override
    public synchronized Statistics statistics(Access access, String campaign) {
        existing(access, campaign);
        return new Statistics(0, 0, 0, 0, 0, 0, 0);
    }

    private EmailCampaign existing(Access access, String campaign) {
        return get(access, campaign)
                .orElseThrow(() ->
                        new PlatformFailed(new PlatformFailure.NotFound("not_found", "No such e-mail campaign.")));
    }
}
