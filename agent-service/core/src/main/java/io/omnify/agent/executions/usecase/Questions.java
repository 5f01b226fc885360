package io.omnify.agent.executions.usecase;

import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.approvals.port.Approvals;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.shared.domain.Money;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks people on behalf of executions, and finds what they said. */
public final class Questions {
    private final Approvals approvals;
    private final InstantSource clock;
    private final Duration patience;

    /** @param patience how long a person has to decide */
    public Questions(Approvals approvals, InstantSource clock, Duration patience) {
        this.approvals = approvals;
        this.clock = clock;
        this.patience = patience;
    }

    /** What is to be done, and why somebody should look at it. */
    record About(
            String call,
            String tool,
            Map<String, @Nullable Object> arguments,
            String effect,
            @Nullable Money stake,
            String reason) {}

    Optional<Approval> find(Execution execution, String call) {
        return approvals.find(execution.org(), Approval.idOf(call));
    }

    /** The question as it stands, asked now if it was not before; open no longer than a run waits for the answer. */
    Approval ask(Execution execution, About about) {
        var now = clock.instant();
        var pending = new Approval(
                Approval.idOf(about.call()),
                execution.org(),
                execution.id().value(),
                execution.agent().id(),
                about.call(),
                about.tool(),
                about.arguments(),
                about.effect(),
                about.stake(),
                about.reason(),
                now,
                execution.command().within(now.plus(patience)),
                Approval.Status.PENDING,
                null);
        approvals.ask(pending);
        return find(execution, about.call()).orElse(pending);
    }
}
