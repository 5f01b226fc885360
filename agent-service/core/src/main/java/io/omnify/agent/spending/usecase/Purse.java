package io.omnify.agent.spending.usecase;

import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.spending.domain.Hold;
import io.omnify.agent.spending.domain.Scope;
import io.omnify.agent.spending.domain.Scope.Kind;
import io.omnify.agent.spending.port.OrgLimits;
import io.omnify.agent.spending.port.Reservations;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets money aside before it is spent, and says afterwards what it came to: so no limit is ever passed. */
public final class Purse {
    private final Reservations reservations;
    private final OrgLimits limits;
    private final InstantSource clock;

    /** The money of one run. */
    public record Run(String execution, Money limit) {}

    /**
     * Who pays, and up to where.
     *
     * @param runs those whose money it is; none when no run has a limit
     */
    public record Payer(
            OrgId org,
            String agent,
            String execution,
            List<Run> runs,
            @Nullable Money perMonth) {
        public Payer {
            runs = List.copyOf(runs);
        }
    }

    public Purse(Reservations reservations, OrgLimits limits, InstantSource clock) {
        this.reservations = reservations;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * @param key names what is paid for, the same again after a crash
     * @param once it happens once under this key however often it is asked for, such as a tool with a ledger; otherwise
     *     a try that nobody saw the end of counts as spent in full, and the next one is set aside beside it
     */
    public Hold.Answer hold(Payer payer, String key, Money most, boolean once) {
        var scopes = scopes(payer);
        for (var scope : scopes) {
            if (!scope.limit().currency().equals(most.currency())) {
                return new Hold.Answer.Refused(scope, new Money(0, scope.limit().currency()));
            }
        }
        var hold = new Hold(payer.org(), key, payer.execution(), most, scopes, once);
        return scopes.isEmpty() ? new Hold.Answer.Taken(hold) : reservations.reserve(hold, clock.instant());
    }

    /** Whether some of a run's money, which others set aside who do parts of the same work, may come back soon. */
    public boolean mayComeBack(OrgId org, Scope scope) {
        return scope.kind() == Kind.RUN && reservations.isAnyOpen(org, scope);
    }

    /** Whether any limit holds what this payer spends. */
    public boolean isLimited(Payer payer) {
        return !scopes(payer).isEmpty();
    }

    public void settle(Hold hold, Money actual) {
        if (!hold.scopes().isEmpty()) reservations.settle(hold, actual);
    }

    public void release(Hold hold) {
        settle(hold, new Money(0, hold.most().currency()));
    }

    private List<Scope> scopes(Payer payer) {
        var month = Scope.month(clock.instant());
        var scopes = new ArrayList<Scope>();
        payer.runs().forEach(run -> scopes.add(new Scope(Kind.RUN, run.execution(), null, run.limit())));
        var perMonth = payer.perMonth();
        if (perMonth != null) scopes.add(new Scope(Kind.AGENT, payer.agent(), month, perMonth));
        limits.monthly(payer.org())
                .ifPresent(limit ->
                        scopes.add(new Scope(Kind.ORGANISATION, payer.org().value(), month, limit)));
        return scopes;
    }
}
