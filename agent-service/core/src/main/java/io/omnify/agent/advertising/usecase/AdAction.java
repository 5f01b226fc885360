package io.omnify.agent.advertising.usecase;

import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be done with campaigns of an advertising platform, through an organisation's connection. What it
 * sets, it sets to a value, so whether it took effect can be read from the platform.
 */
final class AdAction implements Action {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ActionDescription description;
    private final AdPlatform ads;
    private final Platform platform;
    private final UseConnection connections;
    private final Operation operation;

    AdAction(
            ActionDescription description,
            Platform platform,
            AdPlatform ads,
            UseConnection connections,
            Operation operation) {
        this.description = description;
        this.platform = platform;
        this.ads = ads;
        this.connections = connections;
        this.operation = operation;
    }

    /** What is done at the platform, and how it shows that it was. */
    interface Operation {
        Map<String, @Nullable Object> perform(AdPlatform ads, Access access, Map<String, @Nullable Object> input);

        /** What {@link #perform} would have answered; empty while the platform shows otherwise. */
        Optional<Map<String, @Nullable Object>> done(
                AdPlatform ads, Access access, Map<String, @Nullable Object> input);
    }

    @Override
    public ActionDescription description() {
        return description;
    }

    /** Where it is not known, nothing is passed off as harmless. */
    @Override
    public Mode mode() {
        return Mode.LIVE;
    }

    @Override
    public Mode mode(Call call) {
        return connections.mode(call.org(), connection(call)).orElse(mode());
    }

    private static String connection(Call call) {
        return String.valueOf(call.input().get("connection_id"));
    }

    @Override
    public Duration limit() {
        return LIMIT;
    }

    @Override
    public Answer perform(Call call) {
        try {
            return new Answer.Done(asked(call, access -> operation.perform(ads, access, call.input())));
        } catch (PlatformFailed e) {
            return answer(e.failure());
        } catch (Refused e) {
            return new Answer.Refused(refused(e.refusal()));
        } catch (IllegalArgumentException e) {
            return new Answer.Refused(Failure.of("invalid-input", String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Finding find(Call call) {
        if (description.repeatability() == Repeatability.READ) return new Finding.Absent();
        try {
            var found = asked(
                    call, access -> operation.done(ads, access, call.input()).orElse(Map.of()));
            return found.isEmpty() ? new Finding.Absent() : new Finding.Happened(found);
        } catch (PlatformFailed e) {
            return new Finding.Silent(e.failure().code());
        } catch (Refused e) {
            return new Finding.Silent(refused(e.refusal()).code());
        }
    }

    private Map<String, @Nullable Object> asked(Call call, Asking asking) {
        var connection = connection(call);
        return connections.handle(call.org(), connection, access -> {
            if (access.platform() != platform) throw new Refused(new Refusal.ConnectionNotFound(connection));
            return asking.of(access);
        });
    }

    private interface Asking {
        Map<String, @Nullable Object> of(Access access);
    }

    private static Answer answer(PlatformFailure failure) {
        var said = failure.code() + ": " + failure.message();
        return switch (failure) {
            case PlatformFailure.Uncertain _ -> new Answer.Uncertain(said);
            case PlatformFailure.RateLimited(var _, var _, var after) ->
                new Answer.Refused(new Failure("action-rate-limited", said, true, after));
            case PlatformFailure.QuotaExhausted _ ->
                new Answer.Refused(new Failure("action-rate-limited", said, true, Duration.ofHours(1)));
            case PlatformFailure.Unavailable _ -> new Answer.Refused(Failure.retryable("action-unavailable", said));
            case PlatformFailure.Unauthorized _ -> new Answer.Refused(Failure.of("connection-not-usable", said));
            case PlatformFailure.NotFound _ -> new Answer.Refused(Failure.of("campaign-not-found", said));
            case PlatformFailure.Forbidden _,
                    PlatformFailure.Invalid _,
                    PlatformFailure.Duplicate _,
                    PlatformFailure.VersionSunset _ -> new Answer.Refused(Failure.of("action-refused", said));
        };
    }

    private static Failure refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.ConnectionNotFound _ ->
                Failure.of("connection-not-found", "There is no such connection to this platform.");
            case Refusal.ConnectionNotUsable(var _, var status, var why) ->
                Failure.of("connection-not-usable", "The connection is " + status + ": " + why);
            case Refusal.CampaignNotNow(var campaign, var _, var _) ->
                Failure.of(
                        "campaign-kept-here",
                        "It is a campaign of ours with a cap of its own; change it at /api/campaigns/" + campaign
                                + ".");
            default -> Failure.of("action-refused", "It was refused here.");
        };
    }
}
