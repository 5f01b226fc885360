package io.omnify.agent.campaigns;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Campaigns in a map. */
public final class InMemoryCampaigns implements Campaigns {
    private final Map<String, Campaign> all = new TreeMap<>(Comparator.reverseOrder());
    private final Map<String, Instant> postponed = new HashMap<>();
    public final List<CampaignEvent> events = new ArrayList<>();
    /** Nothing can be stored. */
    public boolean broken;

    @Override
    public synchronized Optional<Campaign> find(OrgId org, String id) {
        return Optional.ofNullable(all.get(id)).filter(each -> each.org().equals(org));
    }

    @Override
    public synchronized List<Campaign> list(
            OrgId org, Optional<CampaignStatus> status, Optional<String> after, int limit) {
        return all.values().stream()
                .filter(each -> each.org().equals(org))
                .filter(each -> status.isEmpty() || each.status() == status.get())
                .filter(each -> after.isEmpty() || each.id().compareTo(after.get()) < 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void add(Campaign.Change created, OptionalLong most) {
        var org = created.campaign().org();
        long count =
                all.values().stream().filter(each -> each.org().equals(org)).count();
        if (most.isPresent() && count >= most.getAsLong())
            throw new Refused(new Refusal.PlanLimitReached(Plan.Limit.CAMPAIGNS, most.getAsLong()));
        all.put(created.campaign().id(), created.campaign());
        events.add(created.event());
    }

    @Override
    public synchronized void save(Campaign.Change changed) {
        if (broken) throw new IllegalStateException("broken");
        unchanged(changed);
        all.put(changed.campaign().id(), changed.campaign());
        events.add(changed.event());
    }

    @Override
    public synchronized void remove(Campaign.Change deleted) {
        unchanged(deleted);
        all.remove(deleted.campaign().id());
        events.add(deleted.event());
    }

    private void unchanged(Campaign.Change changed) {
        var id = changed.campaign().id();
        var stored = all.get(id);
        if (stored == null || stored.version() != changed.campaign().version() - 1)
            throw new Refused(new Refusal.CampaignChangedMeanwhile(id));
    }

    @Override
    public synchronized void begun(OrgId org, String id, long order, String run) {
        find(org, id).filter(each -> each.order().number() == order).ifPresent(each -> all.put(id, each.begun(run)));
    }

    @Override
    public synchronized List<Campaign> on(OrgId org, String connection, int limit) {
        return all.values().stream()
                .filter(each -> each.org().equals(org) && each.phase().launched())
                .filter(each -> each.placements().stream()
                        .anyMatch(part -> part.connection().equals(connection)
                                && part.externalId() != null
                                && part.state() != Placement.State.ENDED))
                .sorted(Comparator.comparing(Campaign::id))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Campaign> waiting(Waiting what, Instant before, Set<OrgId> without, int limit) {
        return all.values().stream()
                .filter(each -> !without.contains(each.org()))
                .filter(each -> isWaiting(what, each, before))
                .sorted(Comparator.comparing(each -> since(what, each)))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized boolean postpone(Waiting what, Campaign campaign, Instant before, Instant until) {
        var stored = find(campaign.org(), campaign.id())
                .filter(each -> each.order().number() == campaign.order().number())
                .filter(each -> isWaiting(what, each, before));
        stored.ifPresent(each -> postponed.put(key(what, each), until));
        return stored.isPresent();
    }

    private boolean isWaiting(Waiting what, Campaign each, Instant before) {
        boolean waits = switch (what) {
            case RUN -> !each.order().started();
            case RESULT -> each.order().started() && each.isUnderWay();
            case END -> hasEnd(each);
        };
        return waits && since(what, each).isBefore(before);
    }

    private Instant since(Waiting what, Campaign each) {
        var end = each.brief().schedule().end();
        var at = what == Waiting.END && end != null
                ? end.toInstant()
                : each.order().at();
        return postponed.getOrDefault(key(what, each), at);
    }

    private static String key(Waiting what, Campaign each) {
        return what + each.id() + "/" + each.order().number();
    }

    private static boolean hasEnd(Campaign each) {
        boolean running = each.phase() == Phase.ACTIVE || each.phase() == Phase.PAUSED;
        return running && each.brief().schedule().end() != null;
    }
}
