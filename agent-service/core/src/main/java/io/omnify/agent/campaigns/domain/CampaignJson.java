package io.omnify.agent.campaigns.domain;

import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.Creative;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A campaign as JSON, for those who keep it and for the audit trail. */
@SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
public final class CampaignJson {
    private CampaignJson() {}

    public static Map<String, @Nullable Object> write(Campaign campaign) {
        var review = campaign.review();
        var order = campaign.order();
        return Json.object(
                "id", campaign.id(),
                "org", campaign.org().value(),
                "version", campaign.version(),
                "brief", brief(campaign.brief()),
                "placements",
                        campaign.placements().stream().map(PlacementJson::write).toList(),
                "phase", campaign.phase().name(),
                "review",
                        Json.object(
                                "authors", review.authors(),
                                "submitted_by", review.submittedBy(),
                                "approved_by", review.approvedBy(),
                                "note", review.note()),
                "order",
                        Json.object(
                                "number", order.number(),
                                "started", order.started(),
                                "run", order.run(),
                                "at", order.at().toString()),
                "budgets",
                        campaign.budgets().stream()
                                .map(each -> Json.object("since", each.since().toString(), "budget", of(each.budget())))
                                .toList(),
                "created_at", campaign.createdAt().toString(),
                "updated_at", campaign.updatedAt().toString());
    }

    /** What people wrote. */
    public static Map<String, @Nullable Object> brief(Brief brief) {
        var audience = brief.audience();
        var end = brief.schedule().end();
        return Json.object(
                "name", brief.name(),
                "objective", brief.objective().code(),
                "budget", of(brief.budget()),
                "cap", brief.cap() == null ? null : of(brief.cap()),
                "start", brief.schedule().start().toInstant().toString(),
                "end", end == null ? null : end.toInstant().toString(),
                "zone", brief.schedule().start().getZone().getId(),
                "audience", audience == null ? null : of(audience),
                "creatives",
                        brief.creatives().stream().map(CampaignJson::creative).toList());
    }

    private static Map<String, @Nullable Object> creative(Creative each) {
        return Json.object(
                "headline", each.headline(),
                "text", each.text(),
                "link", each.link().toString(),
                "image", each.image() == null ? null : each.image().toString());
    }

    private static Map<String, @Nullable Object> of(Audience audience) {
        return Json.object(
                "countries", audience.countries(),
                "min_age", audience.minAge(),
                "max_age", audience.maxAge(),
                "interests", audience.interests(),
                "lists", audience.lists());
    }

    static Map<String, @Nullable Object> of(CampaignBudget budget) {
        return Json.object(
                "amount", of(budget.amount()), "period", budget.period().code());
    }

    private static Map<String, @Nullable Object> of(Money money) {
        return Json.object(
                "micros", money.micros(), "currency", money.currency().getCurrencyCode());
    }

    public static Campaign read(Map<String, @Nullable Object> json) {
        var object = new Read(json);
        var review = object.object("review");
        return new Campaign(
                object.text("id"),
                new OrgId(object.text("org")),
                object.number("version"),
                brief(object.object("brief")),
                object.objects("placements").map(PlacementJson::read).toList(),
                Phase.valueOf(object.text("phase")),
                new Review(
                        review.texts("authors"),
                        review.textOrNull("submitted_by"),
                        review.textOrNull("approved_by"),
                        review.text("note")),
                order(object.object("order")),
                object.objects("budgets")
                        .map(each -> new Spell(each.time("since"), budget(each.object("budget"))))
                        .toList(),
                object.time("created_at"),
                object.time("updated_at"));
    }

    private static Order order(Read json) {
        var run = json.textOrNull("run"); // older ones have none
        return new Order(json.number("number"), json.flag("started"), json.time("at"), run == null ? "" : run);
    }

    private static Brief brief(Read json) {
        var zone = ZoneId.of(json.text("zone"));
        var end = json.textOrNull("end");
        var schedule = new Schedule(
                json.time("start").atZone(zone),
                end == null ? null : Instant.parse(end).atZone(zone));
        return new Brief(
                json.text("name"),
                Objective.ofCode(json.text("objective")).orElseThrow(),
                budget(json.object("budget")),
                json.isNull("cap") ? null : money(json.object("cap")),
                schedule,
                json.isNull("audience") ? null : audience(json.object("audience")),
                json.objects("creatives").map(CampaignJson::creative).toList());
    }

    private static Audience audience(Read json) {
        return new Audience(
                json.texts("countries"),
                (int) json.number("min_age"),
                (int) json.number("max_age"),
                json.texts("interests"),
                json.texts("lists"));
    }

    private static Creative creative(Read json) {
        var image = json.textOrNull("image");
        return new Creative(
                json.text("headline"),
                json.text("text"),
                URI.create(json.text("link")),
                image == null ? null : URI.create(image));
    }

    static CampaignBudget budget(Read json) {
        var period = json.text("period");
        return new CampaignBudget(
                money(json.object("amount")),
                List.of(Period.values()).stream()
                        .filter(each -> each.code().equals(period))
                        .findFirst()
                        .orElseThrow());
    }

    private static Money money(Read json) {
        return new Money(json.number("micros"), Currency.getInstance(json.text("currency")));
    }
}
