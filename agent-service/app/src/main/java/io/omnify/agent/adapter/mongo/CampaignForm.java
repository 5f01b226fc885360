package io.omnify.agent.adapter.mongo;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignJson;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Placement.State;
import io.omnify.agent.platforms.domain.Platform;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A stored campaign: all of it as JSON, and beside that what queries look for. */
final class CampaignForm {
    private CampaignForm() {}

    static Document write(Campaign campaign) {
        var document = new Document("_id", campaign.id())
                .append("org", campaign.org().value())
                .append("deleted", false);
        document.putAll(state(campaign));
        document.putAll(order(campaign));
        return document;
    }

    /** Whether the run of an order is on its way is only written with a new order: another note says so later. */
    static Document changing(Campaign.Change change) {
        var fields = state(change.campaign());
        var before = change.before();
        var number = change.campaign().order().number();
        if (before == null || before.order().number() != number) fields.putAll(order(change.campaign()));
        return fields;
    }

    private static Document state(Campaign campaign) {
        return new Document("version", campaign.version())
                .append("status", campaign.status().name())
                .append("connections", connections(campaign))
                .append("parts", parts(campaign))
                .append("endAt", end(campaign))
                .append("resultAt", result(campaign))
                .append("state", JsonText.write(CampaignJson.write(campaign)));
    }

    private static Document order(Campaign campaign) {
        var order = campaign.order();
        return new Document("order", order.number())
                .append("started", order.started())
                .append("run", order.run())
                .append("orderAt", order.started() ? null : Date.from(order.at()));
    }

    private static List<String> connections(Campaign campaign) {
        if (!campaign.phase().launched()) return List.of();
        return campaign.placements().stream()
                .filter(part -> part.externalId() != null && part.state() != State.ENDED)
                .map(Placement::connection)
                .toList();
    }

    /** What platforms call its parts. */
    static List<String> parts(Campaign campaign) {
        return campaign.placements().stream()
                .filter(part -> part.externalId() != null)
                .map(part -> part(part.platform(), String.valueOf(part.externalId())))
                .toList();
    }

    static String part(Platform platform, String externalId) {
        return platform.code() + "/" + externalId;
    }

    private static @Nullable Date end(Campaign campaign) {
        var end = campaign.brief().schedule().end();
        boolean running = campaign.phase() == Phase.ACTIVE || campaign.phase() == Phase.PAUSED;
        return running && end != null ? Date.from(end.toInstant()) : null;
    }

    private static @Nullable Date result(Campaign campaign) {
        return campaign.isUnderWay() ? Date.from(campaign.order().at()) : null;
    }

    static Campaign read(Document stored) {
        var campaign = CampaignJson.read(JsonText.read(Objects.requireNonNull(stored.getString("state"))));
        if (!stored.getBoolean("started", false) || !campaign.order().run().isEmpty()) return campaign;
        return campaign.begun(Objects.requireNonNullElse(stored.getString("run"), ""));
    }
}
