package io.omnify.agent.advertising.usecase;

import static io.omnify.agent.errands.usecase.PlatformForms.closed;
import static io.omnify.agent.errands.usecase.PlatformForms.form;
import static io.omnify.agent.errands.usecase.PlatformForms.matching;
import static io.omnify.agent.errands.usecase.PlatformForms.money;
import static io.omnify.agent.errands.usecase.PlatformForms.some;
import static io.omnify.agent.errands.usecase.PlatformForms.text;
import static io.omnify.agent.errands.usecase.PlatformForms.time;
import static io.omnify.agent.shared.domain.Json.object;
import static io.omnify.agent.shared.domain.SchemaOf.described;
import static io.omnify.agent.shared.domain.SchemaOf.nullable;
import static io.omnify.agent.shared.domain.SchemaOf.oneOf;

import io.omnify.agent.platforms.domain.Objective;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What actions with campaigns take. */
final class AdForms {
    private static final String CONNECTION = "connection_id";
    private static final String CAMPAIGN = "campaign";
    private static final int MOST = 20;
    private static final int SHORT = 120;
    private static final int HEADLINE = 150;
    private static final int LONG = 2_000;

    private AdForms() {}

    static Map<String, @Nullable Object> naming() {
        return form(List.of(CONNECTION, CAMPAIGN), object(CAMPAIGN, campaign()));
    }

    private static Map<String, @Nullable Object> campaign() {
        return text(200, "The campaign's id at the platform.");
    }

    static Map<String, @Nullable Object> listing() {
        return form(
                List.of(CONNECTION),
                object(
                        "limit", object("type", "integer", "minimum", 1, "maximum", 200),
                        "cursor", object("type", "string", "maxLength", LONG)));
    }

    static Map<String, @Nullable Object> days() {
        var day = object("type", "string", "pattern", "^20[0-9]{2}-[0-9]{2}-[0-9]{2}$");
        return form(List.of(CONNECTION, "from", "to"), object("from", day, "to", day));
    }

    static Map<String, @Nullable Object> budget() {
        return form(
                List.of(CONNECTION, CAMPAIGN, "amount"),
                object(CAMPAIGN, campaign(), "amount", money("In the account's currency."), "period", period()));
    }

    private static Map<String, @Nullable Object> period() {
        return oneOf("daily", "lifetime");
    }

    static Map<String, @Nullable Object> schedule() {
        return form(
                List.of(CONNECTION, CAMPAIGN),
                object(
                        CAMPAIGN,
                        campaign(),
                        "start_at",
                        time("When it starts; as it is unless said."),
                        "end_at",
                        nullable(time("When it ends; as it is unless said, without an end for null."))));
    }

    static Map<String, @Nullable Object> creation() {
        var objectives = Arrays.stream(Objective.values()).map(Objective::code).toArray(String[]::new);
        return form(
                List.of(CONNECTION, "name", "objective", "budget", "audience"),
                object(
                        "name", matching("^.{0,119}[^\\]]$", "What it is called; our mark is added in brackets."),
                        "objective", oneOf(objectives),
                        "budget", money("What it may spend in its period, in the account's currency."),
                        "period", described(period(), "Daily unless said; a lifetime needs an end."),
                        "start_at", time("Now unless said."),
                        "end_at", time("Without an end unless said."),
                        "audience", audience(),
                        "creatives", some(MOST, creative())));
    }

    private static Map<String, @Nullable Object> audience() {
        var age = object("type", "integer", "minimum", 18, "maximum", 65);
        return closed(
                List.of("countries"),
                object(
                        "countries", some(250, object("type", "string", "pattern", "^[A-Z]{2}$")),
                        "min_age", age,
                        "max_age", described(age, "65 means and older."),
                        "interests", some(MOST, text(SHORT, "A free word.")),
                        "lists", some(MOST, text(SHORT, "The platform's id of an audience."))));
    }

    private static Map<String, @Nullable Object> creative() {
        var address = object("type", "string", "maxLength", LONG, "pattern", "^https://[^\\s/]+\\.[^\\s]+$");
        return closed(
                List.of("headline", "text", "link"),
                object(
                        "headline", text(HEADLINE, "What is read first."),
                        "text", text(LONG, "What is read next."),
                        "link", described(address, "Where a click leads."),
                        "image", described(address, "Where the picture is.")));
    }
}
