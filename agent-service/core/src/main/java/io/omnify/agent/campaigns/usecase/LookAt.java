package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.MetricsHistory.Name;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through the campaigns an account has: what they are called, and whether ours are as we left them. */
public final class LookAt {
    private static final int AT_ONCE = 200;
    private static final int MOST_PAGES = 500;
    private static final int MOST_OURS = 5_000;

    private final AdAccounts accounts;
    private final Campaigns campaigns;
    private final WatchDrift watch;

    public LookAt(AdAccounts accounts, Campaigns campaigns, WatchDrift watch) {
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.watch = watch;
    }

    /** The names of the account's campaigns, by the vendor's id. */
    public Map<String, Name> handle(AdAccount account) {
        var ours = ours(account);
        var left = new HashMap<>(ours);
        var names = new HashMap<String, Name>();
        var cursor = Optional.<String>empty();
        for (int i = 0; i < MOST_PAGES; i++) {
            var page = page(account, cursor);
            for (var there : page.items()) {
                names.put(there.id(), name(there, ours.get(there.id())));
                var mine = left.remove(there.id());
                if (mine != null) watch.handle(mine, account.platform(), Optional.of(there));
            }
            cursor = page.next();
            if (cursor.isEmpty()) break;
        }
        left.forEach((id, campaign) -> unlisted(account, id, campaign, names));
        return names;
    }

    private Page<AdCampaign> page(AdAccount account, Optional<String> cursor) {
        return accounts.with(account.org(), account.connection(), (ads, access) -> ads.list(access, AT_ONCE, cursor));
    }

    /** Ended, or gone: lists leave such out. */
    private void unlisted(AdAccount account, String id, Campaign campaign, Map<String, Name> names) {
        var there = accounts.with(account.org(), account.connection(), (ads, access) -> ads.get(access, id));
        there.ifPresent(found -> names.put(id, name(found, campaign)));
        watch.handle(campaign, account.platform(), there);
    }

    private Map<String, Campaign> ours(AdAccount account) {
        var ours = new HashMap<String, Campaign>();
        for (var campaign : campaigns.on(account.org(), account.connection(), MOST_OURS))
            campaign.placement(account.platform())
                    .ifPresent(part -> ours.put(Objects.requireNonNull(part.externalId()), campaign));
        return ours;
    }

    private static Name name(AdCampaign there, @Nullable Campaign ours) {
        return new Name(there.name(), ours == null ? "" : ours.id());
    }
}
