package io.omnify.meta;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.meta.Wire.Campaign;
import io.omnify.meta.Wire.CampaignBody;
import io.omnify.meta.Wire.Done;
import java.time.ZoneId;
import java.util.List;

/**
 * Makes a campaign out of Meta's three layers so that it is there whole or not at all: until its ad set and its ads
 * are there it bears a name that nobody looks for, and what an earlier attempt left under that name is removed first.
 */
final class Creation {
    private static final String UNFINISHED = " (unfinished)";
    private static final String EVERY_STATUS =
            "[\"ACTIVE\",\"PAUSED\",\"IN_PROCESS\",\"WITH_ISSUES\",\"ARCHIVED\",\"DELETED\"]";
    private static final int PAGE = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Graph graph;
    private final AdSets adSets;

    Creation(Graph graph, AdSets adSets) {
        this.graph = graph;
        this.adSets = adSets;
    }

    /** The id of the whole campaign, paused. */
    String create(Access access, CampaignSpec spec, ZoneId zone) {
        var body = body(spec);
        var plan = adSets.plan(access, spec);
        named(access, "[" + spec.reference() + "]").stream()
                .filter(left -> String.valueOf(left.name()).endsWith("[" + spec.reference() + "]" + UNFINISHED))
                .filter(left -> !"DELETED".equals(left.status()))
                .forEach(left -> delete(access, String.valueOf(left.id())));
        var id = id(graph.write(access, (api, as) -> api.campaigns().create(as, access.account(), body)));
        try {
            adSets.create(access, id, spec, plan);
            graph.write(access, (api, as) -> api.campaigns().change(as, id, CampaignBody.named(spec.platformName())));
            return id;
        } catch (PlatformFailed e) {
            throw withdrawn(access, id, e);
        }
    }

    /** Those whose name holds the text, ended and deleted ones included. */
    List<Campaign> named(Access access, String text) {
        return graph.read(
                        access,
                        (api, as) -> api.campaigns()
                                .campaigns(
                                        as, access.account(), Campaign.FIELDS, EVERY_STATUS, holds(text), PAGE, null))
                .items();
    }

    static String holds(String text) {
        return filter("CONTAIN", text);
    }

    static String filter(String operator, String text) {
        ObjectNode filter = JSON.createObjectNode();
        filter.put("field", "name").put("operator", operator).put("value", text);
        return "[" + filter + "]";
    }

    static String id(Done done) {
        var id = done.id();
        if (id == null) throw new PlatformFailed(new Uncertain("no_id", "Meta did not name what it has made."));
        return id;
    }

    /** What is left is removed if it can be; if not, the next attempt does it. */
    private PlatformFailed withdrawn(Access access, String id, PlatformFailed cause) {
        if (cause.failure() instanceof Uncertain) return cause;
        try {
            delete(access, id);
        } catch (PlatformFailed e) {
            cause.addSuppressed(e);
        }
        return cause;
    }

    private void delete(Access access, String id) {
        try {
            graph.write(access, (api, as) -> api.campaigns().delete(as, id));
        } catch (PlatformFailed e) {
            if (!(e.failure() instanceof PlatformFailure.NotFound)) throw e;
        }
    }

    private static CampaignBody body(CampaignSpec spec) {
        var budget = spec.budget();
        var currency = budget.amount().currency();
        var end = spec.schedule().end();
        if (budget.period() == Period.LIFETIME && end == null) throw endless();
        return new CampaignBody(
                spec.platformName() + UNFINISHED,
                objective(spec.objective()),
                Campaigns.word(Status.PAUSED),
                List.of(),
                Campaigns.minor(budget, Period.DAILY, currency),
                Campaigns.minor(budget, Period.LIFETIME, currency),
                "LOWEST_COST_WITHOUT_CAP",
                Units.time(spec.schedule().start()),
                end == null ? null : Units.time(end));
    }

    private static PlatformFailed endless() {
        var message = "A budget for the whole life of a campaign needs an end.";
        return new PlatformFailed(new Invalid("no_end", message, List.of(new FieldProblem("schedule", message))));
    }

    private static String objective(Objective objective) {
        return "OUTCOME_" + objective.name();
    }
}
