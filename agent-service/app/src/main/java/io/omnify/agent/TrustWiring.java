package io.omnify.agent;

import io.omnify.agent.adapter.mongo.MongoApprovals;
import io.omnify.agent.adapter.mongo.MongoOrgLimits;
import io.omnify.agent.adapter.mongo.MongoReservations;
import io.omnify.agent.approvals.port.Approvals;
import io.omnify.agent.approvals.port.Waiting;
import io.omnify.agent.approvals.usecase.DecideApproval;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.port.ExecutionQueue;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.port.Models;
import io.omnify.agent.executions.usecase.AskModel;
import io.omnify.agent.executions.usecase.CallTools;
import io.omnify.agent.executions.usecase.Gate;
import io.omnify.agent.executions.usecase.HoldRules;
import io.omnify.agent.executions.usecase.MakeCalls;
import io.omnify.agent.executions.usecase.ModelJudge;
import io.omnify.agent.executions.usecase.PaidAsk;
import io.omnify.agent.executions.usecase.Questions;
import io.omnify.agent.guardrails.usecase.KeepRules;
import io.omnify.agent.shared.port.Schemas;
import io.omnify.agent.spending.usecase.Purse;
import io.omnify.agent.spending.usecase.SettleAbandoned;
import io.omnify.agent.tools.usecase.ToolBox;
import io.omnify.agent.work.Places;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts together what stands between a model and the world: money, rules, people. */
public final class TrustWiring {
    @Produces
    @Singleton
    Purse purse(MongoReservations reservations, MongoOrgLimits limits, InstantSource clock) {
        return new Purse(reservations, limits, clock);
    }

    @Produces
    @Singleton
    SettleAbandoned settleAbandoned(MongoReservations reservations, Executions executions, InstantSource clock) {
        return new SettleAbandoned(
                reservations,
                (org, payer) -> !ExecutionId.isValid(payer)
                        || executions
                                .find(org, new ExecutionId(payer))
                                .map(each -> each.status().isFinal())
                                .orElse(true),
                clock);
    }

    @Produces
    @Singleton
    KeepRules keepRules(Schemas schemas) {
        return new KeepRules(schemas);
    }

    @Produces
    @Singleton
    Questions questions(
            MongoApprovals approvals,
            InstantSource clock,
            @ConfigProperty(name = "omnify.agent.approval-patience") Duration patience) {
        return new Questions(approvals, clock, patience);
    }

    @Produces
    @Singleton
    PaidAsk paidAsk(AskModel ask, Purse purse, AgentConfig config, Models models, InstantSource clock, Places places) {
        return new PaidAsk(ask, purse, new PaidAsk.Prices(config.prices(), models), clock, places::pause);
    }

    @Produces
    @Singleton
    CallTools callTools(ToolBox tools, KeepRules rules, Questions questions, Purse purse, InstantSource clock) {
        return new CallTools(new Gate(tools, rules, questions), new MakeCalls(tools, purse, clock), clock);
    }

    @Produces
    @Singleton
    ModelJudge modelJudge(Models models, AgentConfig config, Purse purse, InstantSource clock) {
        return new ModelJudge(models, config.prices(), purse, clock);
    }

    @Produces
    @Singleton
    HoldRules holdRules(KeepRules rules, Questions questions, ModelJudge judge, ToolBox tools, InstantSource clock) {
        return new HoldRules(rules, questions, judge, tools, clock);
    }

    /** A decided execution gets as much time as a new one, but not more than the run that waits for it has. */
    @Produces
    @Singleton
    Waiting waiting(ExecutionQueue queue, Executions executions, AgentConfig config, InstantSource clock) {
        return (org, execution) -> {
            var id = new ExecutionId(execution);
            var found = executions.find(org, id);
            if (found.isEmpty()) return true;
            var most = clock.instant().plus(config.limits().total());
            return queue.resume(org, id, found.get().command().within(most))
                    || executions
                            .find(org, id)
                            .map(each -> each.status().isFinal())
                            .orElse(true);
        };
    }

    @Produces
    @Singleton
    DecideApproval decideApproval(
            Approvals approvals, Waiting waiting, ToolBox tools, Schemas schemas, InstantSource clock) {
        return new DecideApproval(approvals, waiting, new DecideApproval.Forms(tools, schemas), clock);
    }
}
