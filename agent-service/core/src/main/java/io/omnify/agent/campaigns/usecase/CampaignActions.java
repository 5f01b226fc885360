package io.omnify.agent.campaigns.usecase;

import static io.omnify.agent.shared.domain.SchemaOf.described;
import static io.omnify.agent.shared.domain.SchemaOf.integer;
import static io.omnify.agent.shared.domain.SchemaOf.nullable;
import static io.omnify.agent.shared.domain.SchemaOf.object;
import static io.omnify.agent.shared.domain.SchemaOf.oneOf;
import static io.omnify.agent.shared.domain.SchemaOf.string;

import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the run that carries out a campaign does. Both may be repeated at any time: they make a platform as the campaign
 * says, and look before they create, so their end is never unknown.
 */
public final class CampaignActions {
    public static final String APPLY = "campaign.apply";
    public static final String SETTLE = "campaign.settle";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private CampaignActions() {}

    public static List<Action> of(CarryOut carryOut) {
        return List.of(
                new Step(APPLY, "Makes a platform as its campaign says.", carryOut, call -> applied(carryOut, call)),
                new Step(
                        SETTLE,
                        "Says of a platform that it is tried no more.",
                        carryOut,
                        call -> given(carryOut, call)));
    }

    private static Action.Answer applied(CarryOut carryOut, Action.Call call) {
        var result = carryOut.handle(call.org(), id(call), platform(call));
        if (result.failure().isPresent())
            return new Action.Answer.Refused(result.failure().get());
        return done(call, result.placement());
    }

    private static Action.Answer given(CarryOut carryOut, Action.Call call) {
        var order = call.input().get("order") instanceof Number number ? number.longValue() : 0;
        return done(call, carryOut.giveUp(call.org(), id(call), platform(call), order));
    }

    private static Action.Answer done(Action.Call call, Optional<Placement> part) {
        var home = part.map(Placement::account);
        return new Action.Answer.Done(Json.object(
                "campaign_id", id(call),
                "platform", platform(call).code(),
                "status", part.map(each -> each.state().code()).orElse("gone"),
                "external_id", part.map(Placement::externalId).orElse(null),
                "mode", home.map(each -> each.mode().code()).orElse(null)));
    }

    private static String id(Action.Call call) {
        return String.valueOf(call.input().get("campaign_id"));
    }

    private static Platform platform(Action.Call call) {
        return Platform.ofCode(String.valueOf(call.input().get("platform"))).orElseThrow();
    }

    /** What one of them does. */
    @FunctionalInterface
    private interface Work {
        Action.Answer on(Action.Call call);
    }

    private record Step(String name, String summary, CarryOut carryOut, Work work) implements Action {
        @Override
        public ActionDescription description() {
            return new ActionDescription(name, summary, input(), output(), Repeatability.KEYED);
        }

        private static Map<String, @Nullable Object> input() {
            var platforms = Platform.ADS.stream().map(Platform::code).toArray(String[]::new);
            return object(
                    "campaign_id", string(),
                    "platform", oneOf(platforms),
                    "order", described(integer(), "The order it is about."));
        }

        private static Map<String, @Nullable Object> output() {
            return object(
                    "campaign_id",
                    string(),
                    "platform",
                    string(),
                    "status",
                    string(),
                    "external_id",
                    nullable(string()),
                    "mode",
                    nullable(string()));
        }

        /** Where it is not known, nothing is passed off as harmless. */
        @Override
        public Mode mode() {
            return Mode.LIVE;
        }

        @Override
        public Mode mode(Call call) {
            return carryOut.mode(call.org(), id(call), platform(call)).orElse(mode());
        }

        @Override
        public Duration limit() {
            return LIMIT;
        }

        @Override
        public Answer perform(Call call) {
            try {
                return work.on(call);
            } catch (RuntimeException e) {
                var broken = "It broke: " + e.getClass().getSimpleName();
                return new Answer.Refused(new Failure("campaign-interrupted", broken, true, Troubles.SETTLES));
            }
        }

        @Override
        public Finding find(Call call) {
            return new Finding.Silent("it is simply done again");
        }
    }
}
