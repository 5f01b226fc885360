package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.MetricsHistory.Name;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Goes through the campaigns an account has: what they are called, and whether ours are as we left them. What breaks off
 * is gone on with, and what was gone through serves all parts of a reading. That much is kept in memory: whoever starts
 * anew, or is another process, goes through it again.
 */
public final class LookAt {
    private static final int MOST_OURS = 5_000;
    /** Of all accounts together: tens of megabytes. The longest unused go first. */
    private static final int MOST_NAMES = 200_000;
    /** Shorter than from one reading to the next, which is to see what is so then. */
    private static final Duration KEPT = Duration.ofMinutes(50);

    private final AdAccounts accounts;
    private final Campaigns campaigns;
    private final WatchDrift watch;
    private final InstantSource clock;
    private final LinkedHashMap<Key, Listing> kept = new LinkedHashMap<>();

    private record Key(OrgId org, String connection) {}

    public LookAt(AdAccounts accounts, Campaigns campaigns, WatchDrift watch, InstantSource clock) {
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.watch = watch;
        this.clock = clock;
    }

    /** The names of the account's campaigns, by the vendor's id, as they are now. */
    public Map<String, Name> handle(AdAccount account) {
        return handle(account, false);
    }

    /** @param goesOn whether what was gone through lately will do */
    Map<String, Name> handle(AdAccount account, boolean goesOn) {
        var listing = of(account, goesOn);
        try {
            while (!listing.isThrough()) listing.step(clock.instant());
        } catch (PlatformFailed e) {
            if (e.failure() instanceof PlatformFailure.Invalid) forget(account); // it knows the page no more
            throw e;
        }
        keep(account, listing);
        return listing.names();
    }

    /** What was gone through serves no more. */
    synchronized void forget(AdAccount account) {
        kept.remove(key(account));
    }

    private Listing of(AdAccount account, boolean goesOn) {
        var known = known(account);
        if (known.isPresent() && (goesOn || !known.get().isThrough())) return known.get();
        var fresh = new Listing(accounts, account, watch, ours(account), clock.instant());
        keep(account, fresh);
        return fresh;
    }

    private synchronized Optional<Listing> known(AdAccount account) {
        var earliest = clock.instant().minus(KEPT);
        kept.values().removeIf(each -> each.at().isBefore(earliest));
        return Optional.ofNullable(kept.get(key(account)));
    }

    private synchronized void keep(AdAccount account, Listing listing) {
        kept.remove(key(account));
        kept.put(key(account), listing);
        int names = kept.values().stream().mapToInt(Listing::size).sum();
        var longestUnused = kept.values().iterator();
        while (names > MOST_NAMES && longestUnused.hasNext()) {
            names -= longestUnused.next().size();
            longestUnused.remove();
        }
    }

    private static Key key(AdAccount account) {
        return new Key(account.org(), account.connection());
    }

    private Map<String, Campaign> ours(AdAccount account) {
        var ours = new HashMap<String, Campaign>();
        for (var campaign : campaigns.on(account.org(), account.connection(), MOST_OURS))
            campaign.placement(account.platform())
                    .ifPresent(part -> ours.put(Objects.requireNonNull(part.externalId()), campaign));
        return ours;
    }
}
