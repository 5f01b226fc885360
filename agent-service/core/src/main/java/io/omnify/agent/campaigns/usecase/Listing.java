package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.MetricsHistory.Name;
import io.omnify.agent.platforms.domain.AdCampaign;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far one account's campaigns are gone through. Each step that was done stays done when the next one fails or is cut
 * off, so that an account of any size comes to its end.
 */
final class Listing {
    private static final int AT_ONCE = 200;
    private static final int MOST_PAGES = 500;

    private final AdAccounts accounts;
    private final AdAccount account;
    private final WatchDrift watch;
    private final Map<String, Campaign> ours;
    private final Map<String, Campaign> left;
    private final Map<String, Name> names = new HashMap<>();
    private Optional<String> cursor = Optional.empty();
    private int pages;
    private boolean listed;
    private Instant at;

    /** @param ours the account's campaigns that are parts of ours, by the vendor's id */
    Listing(AdAccounts accounts, AdAccount account, WatchDrift watch, Map<String, Campaign> ours, Instant now) {
        this.accounts = accounts;
        this.account = account;
        this.watch = watch;
        this.ours = ours;
        this.left = new HashMap<>(ours);
        this.at = now;
    }

    /** When it last came on. */
    synchronized Instant at() {
        return at;
    }

    synchronized boolean isThrough() {
        return listed && left.isEmpty();
    }

    /** What the campaigns are called. */
    synchronized Map<String, Name> names() {
        return Map.copyOf(names);
    }

    synchronized int size() {
        return names.size();
    }

    /** The next page, or after the last one the next of ours that no page had; nothing when it is through. */
    synchronized void step(Instant now) {
        if (isThrough()) return;
        if (!listed) page();
        else unlisted(left.keySet().iterator().next());
        at = now;
    }

    private void page() {
        var page =
                accounts.with(account.org(), account.connection(), (ads, access) -> ads.list(access, AT_ONCE, cursor));
        for (var there : page.items()) {
            names.put(there.id(), name(there, ours.get(there.id())));
            var mine = left.get(there.id());
            if (mine != null) watch.handle(mine, account.platform(), Optional.of(there));
            left.remove(there.id());
        }
        cursor = page.next();
        listed = cursor.isEmpty() || ++pages == MOST_PAGES;
    }

    /** Ended, or gone: lists leave such out. */
    private void unlisted(String id) {
        var campaign = left.get(id);
        var there = accounts.with(account.org(), account.connection(), (ads, access) -> ads.get(access, id));
        there.ifPresent(found -> names.put(id, name(found, campaign)));
        if (campaign != null) watch.handle(campaign, account.platform(), there);
        left.remove(id);
    }

    private static Name name(AdCampaign there, @Nullable Campaign ours) {
        return new Name(there.name(), ours == null ? "" : ours.id());
    }
}
