package io.omnify.meta;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Creative;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.meta.Wire.AdBody;
import io.omnify.meta.Wire.AdSetBody;
import io.omnify.meta.Wire.Automation;
import io.omnify.meta.Wire.CreativeBody;
import io.omnify.meta.Wire.GeoLocations;
import io.omnify.meta.Wire.Interests;
import io.omnify.meta.Wire.LinkData;
import io.omnify.meta.Wire.PromotedObject;
import io.omnify.meta.Wire.Reference;
import io.omnify.meta.Wire.Story;
import io.omnify.meta.Wire.Targeting;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a campaign is shown to, on Facebook and Instagram alike, and what they see. */
final class AdSets {
    private static final List<String> PLACES = List.of("facebook", "instagram");

    private final Graph graph;

    AdSets(Graph graph) {
        this.graph = graph;
    }

    /** All that has to be asked of Meta before anything is made. */
    record Plan(Targeting targeting, String page) {}

    Plan plan(Access access, CampaignSpec spec) {
        var page = spec.creatives().isEmpty() ? "" : page(access);
        return new Plan(targeting(access, spec.audience()), page);
    }

    void create(Access access, String campaign, CampaignSpec spec, Plan plan) {
        var adSet = Creation.id(graph.write(
                access,
                (api, as) -> api.campaigns()
                        .createAdSet(as, access.account(), adSet(access, campaign, spec, plan.targeting()))));
        for (int i = 0; i < spec.creatives().size(); i++) {
            var name = spec.platformName() + " " + (i + 1);
            var ad = ad(access, adSet, name, spec.creatives().get(i), plan.page());
            graph.write(access, (api, as) -> api.campaigns().createAd(as, access.account(), ad));
        }
    }

    /** Not paused itself: the campaign above it is what stops and starts. */
    private static AdSetBody adSet(Access access, String campaign, CampaignSpec spec, Targeting targeting) {
        var promoted = promoted(access, spec.objective());
        var end = spec.schedule().end();
        var beneficiary = setting(access, "dsa_beneficiary");
        return new AdSetBody(
                spec.platformName(),
                campaign,
                "ACTIVE",
                "IMPRESSIONS",
                goal(spec.objective(), promoted != null),
                spec.objective() == Objective.ENGAGEMENT ? "ON_POST" : null,
                promoted,
                targeting,
                beneficiary,
                beneficiary,
                Units.time(spec.schedule().start()),
                end == null ? null : Units.time(end));
    }

    private static String goal(Objective objective, boolean counted) {
        return switch (objective) {
            case AWARENESS -> "REACH";
            case TRAFFIC -> "LINK_CLICKS";
            case ENGAGEMENT -> "POST_ENGAGEMENT";
            case LEADS, SALES -> counted ? "OFFSITE_CONVERSIONS" : "LINK_CLICKS";
        };
    }

    private static @Nullable PromotedObject promoted(Access access, Objective objective) {
        var pixel = setting(access, "pixel_id");
        if (pixel == null) return null;
        return switch (objective) {
            case LEADS -> new PromotedObject(pixel, "LEAD");
            case SALES -> new PromotedObject(pixel, "PURCHASE");
            case AWARENESS, TRAFFIC, ENGAGEMENT -> null;
        };
    }

    private Targeting targeting(Access access, Audience audience) {
        var interests = audience.interests().stream()
                .flatMap(words -> interest(access, words).stream())
                .toList();
        return new Targeting(
                new GeoLocations(audience.countries()),
                audience.minAge(),
                audience.maxAge(),
                PLACES,
                audience.lists().stream().map(Reference::new).toList(),
                interests.isEmpty() ? List.of() : List.of(new Interests(interests)),
                new Automation(0));
    }

    /** Meta's own id of an interest; what it has no word for narrows nothing. */
    private Optional<Reference> interest(Access access, String words) {
        return graph.read(access, (api, as) -> api.campaigns().search(as, "adinterest", words, 1)).items().stream()
                .map(found -> Objects.requireNonNullElse(found.id(), ""))
                .filter(id -> !id.isEmpty())
                .map(Reference::new)
                .findFirst();
    }

    /** In whose name the ads speak. */
    private String page(Access access) {
        var named = setting(access, "page_id");
        if (named != null) return named;
        return graph.read(access, (api, as) -> api.campaigns().pages(as, access.account(), "id", 1)).items().stream()
                .map(page -> Objects.requireNonNullElse(page.id(), ""))
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElseThrow(AdSets::noPage);
    }

    private static PlatformFailed noPage() {
        var message = "Ads on Facebook and Instagram speak in the name of a page; the account may use none.";
        return new PlatformFailed(new Invalid("no_page", message, List.of(new FieldProblem("creatives", message))));
    }

    private static AdBody ad(Access access, String adSet, String name, Creative creative, String page) {
        var image = creative.image();
        var link = new LinkData(
                creative.link().toString(),
                creative.text(),
                creative.headline(),
                image == null ? null : image.toString());
        var story = new Story(page, setting(access, "instagram_user_id"), link);
        return new AdBody(name, adSet, "ACTIVE", new CreativeBody(name, story));
    }

    private static @Nullable String setting(Access access, String name) {
        var value = access.setting(name);
        return value.isBlank() ? null : value;
    }
}
