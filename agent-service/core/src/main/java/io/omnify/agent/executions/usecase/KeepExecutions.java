package io.omnify.agent.executions.usecase;

import io.omnify.agent.executions.port.Retention;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.util.List;
import java.util.Optional;

/** How long an organisation's executions are kept once they have ended: as it says, or else as the platform says. */
public final class KeepExecutions {
    private static final int MOST_DAYS = 3_650;

    private final Retention retention;
    private final Optional<Integer> platform;

    /**
     * @param said in days, by the organisation
     * @param inForce in days; empty when they are kept without an end
     */
    public record Kept(Optional<Integer> said, Optional<Integer> inForce) {}

    /** @param platform in days, for organisations that say nothing; empty keeps theirs without an end */
    public KeepExecutions(Retention retention, Optional<Integer> platform) {
        platform.filter(days -> !isPossible(days)).ifPresent(days -> {
            throw new IllegalStateException("the platform's retention of executions " + told() + ", not " + days);
        });
        this.retention = retention;
        this.platform = platform;
    }

    public Kept of(OrgId org) {
        return kept(retention.days(org));
    }

    /** Empty takes back what the organisation has said. */
    public Kept change(OrgId org, Optional<Integer> days) {
        if (days.isPresent() && !isPossible(days.get())) {
            throw new Refused(new Refusal.InvalidInput(List.of(new FieldProblem("days", told()))));
        }
        retention.save(org, days);
        return kept(days);
    }

    private Kept kept(Optional<Integer> said) {
        return new Kept(said, said.or(() -> platform));
    }

    private static boolean isPossible(int days) {
        return days >= 1 && days <= MOST_DAYS;
    }

    private static String told() {
        return "must be 1 to " + MOST_DAYS + " days";
    }
}
