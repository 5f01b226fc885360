package io.omnify.agent.effects;

import io.omnify.agent.connections.InMemoryConnections;
import io.omnify.agent.connections.RotatingVendor;
import io.omnify.agent.connections.usecase.Connect;
import io.omnify.agent.connections.usecase.Connect.Wish;
import io.omnify.agent.connections.usecase.Health;
import io.omnify.agent.connections.usecase.Renew;
import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.effects.domain.EffectCommand;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.domain.Outcome;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.effects.usecase.Actions;
import io.omnify.agent.effects.usecase.PerformEffect;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.InMemoryAdPlatform;
import io.omnify.agent.platforms.InMemoryAudiences;
import io.omnify.agent.platforms.InMemoryConversions;
import io.omnify.agent.platforms.InMemoryCrm;
import io.omnify.agent.platforms.InMemoryCrmPrograms;
import io.omnify.agent.platforms.InMemoryDeals;
import io.omnify.agent.platforms.InMemoryEmailCampaigns;
import io.omnify.agent.platforms.InMemoryMessenger;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.shared.SequentialIds;
import io.omnify.agent.shared.SimpleSchemas;
import io.omnify.agent.shared.TestClock;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two organisations, a platform that shows advertisements and a CRM, and what is done there on behalf of runs. */
public final class PlatformScene {
    public static final OrgId ACME = new OrgId("org_acme");
    public static final OrgId OTHER = new OrgId("org_other");
    private static final Currency EUR = Currency.getInstance("EUR");

    public final TestClock clock = new TestClock();
    public final SequentialIds ids = new SequentialIds();
    public final InMemoryAdPlatform ads = new InMemoryAdPlatform(EUR, ZoneOffset.UTC, clock);
    public final InMemoryAudiences audiences = new InMemoryAudiences();
    public final InMemoryConversions conversions = new InMemoryConversions(clock);
    public final InMemoryCrm crm = new InMemoryCrm(clock);
    public final InMemoryDeals deals = new InMemoryDeals(EUR, clock);
    public final InMemoryMessenger messenger = new InMemoryMessenger(crm, clock);
    public final InMemoryEmailCampaigns emails = new InMemoryEmailCampaigns(Set.of(), clock);
    public final InMemoryCrmPrograms programs = new InMemoryCrmPrograms(crm);
    public final Platforms platforms = new Platforms(List.of(
            new Joined.Advertising(new RotatingVendor(Platform.META_ADS, clock), ads, audiences, conversions),
            new Joined.Clients(
                    new RotatingVendor(Platform.GOHIGHLEVEL, clock), crm, deals, messenger, emails, programs)));
    private final InMemoryConnections connections = new InMemoryConnections();
    public final UseConnection use = new UseConnection(
            connections,
            platforms,
            new Renew(connections, platforms, clock, _ -> Thread.onSpinWait()),
            new Health(connections, clock));
    private final InMemoryLedger ledger = new InMemoryLedger();

    /** The organisation's connection to the account in euros. */
    public String connected(OrgId org, Platform platform) {
        var wish = new Wish(platform, Mode.LIVE, null, RotatingVendor.EUROS.id(), Map.of("access_token", "good"));
        var connect = new Connect(platforms, connections, connections, ids, clock);
        return connect.handle(org, "user_1", wish).id();
    }

    /** What a step of a run comes to. */
    public Outcome outcome(
            List<Action> actions, OrgId org, EffectId step, String action, Map<String, @Nullable Object> input)
            throws InterruptedException {
        var perform =
                new PerformEffect(new Actions(actions), ledger, new SimpleSchemas(), clock, pause -> clock.pass(pause));
        var deadline = clock.instant().plus(Duration.ofHours(1));
        var outcome = perform.handle(new EffectCommand(org, step, action, input, deadline))
                .outcome();
        return Objects.requireNonNull(outcome);
    }

    /** What a step answers that is done. */
    public static Map<String, @Nullable Object> done(Outcome outcome) {
        if (outcome instanceof Outcome.Done(var output)) return output;
        throw new AssertionError("not done: " + outcome);
    }

    /** Why a step is not done. */
    public static Failure failure(Outcome outcome) {
        if (outcome instanceof Outcome.Failed(var failure)) return failure;
        throw new AssertionError("not failed: " + outcome);
    }
}
