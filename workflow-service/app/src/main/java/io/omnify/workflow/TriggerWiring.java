package io.omnify.workflow;

import com.mongodb.client.MongoClient;
import io.omnify.workflow.adapter.cron.CronUtils;
import io.omnify.workflow.adapter.mongo.TriggerWorkflows;
import io.omnify.workflow.adapter.signature.HmacSignatures;
import io.omnify.workflow.definitions.port.Ids;
import io.omnify.workflow.definitions.port.Workflows;
import io.omnify.workflow.definitions.usecase.CurrentWorkflow;
import io.omnify.workflow.definitions.usecase.EnsureBuiltIns;
import io.omnify.workflow.expressions.port.Expressions;
import io.omnify.workflow.expressions.usecase.Values;
import io.omnify.workflow.runs.port.RunCommands;
import io.omnify.workflow.runs.port.Runs;
import io.omnify.workflow.runs.usecase.CancelRun;
import io.omnify.workflow.runs.usecase.StartRun;
import io.omnify.workflow.triggers.port.AllTriggers;
import io.omnify.workflow.triggers.port.Buffers;
import io.omnify.workflow.triggers.port.Crons;
import io.omnify.workflow.triggers.port.DueTriggers;
import io.omnify.workflow.triggers.port.Signatures;
import io.omnify.workflow.triggers.port.Triggers;
import io.omnify.workflow.triggers.usecase.Arming;
import io.omnify.workflow.triggers.usecase.Backfill;
import io.omnify.workflow.triggers.usecase.Calendar;
import io.omnify.workflow.triggers.usecase.CheckTriggers;
import io.omnify.workflow.triggers.usecase.EngineRunner;
import io.omnify.workflow.triggers.usecase.FireBuffers;
import io.omnify.workflow.triggers.usecase.FireSchedules;
import io.omnify.workflow.triggers.usecase.Starts;
import io.omnify.workflow.triggers.usecase.SyncTriggers;
import io.omnify.workflow.triggers.usecase.TakeEvent;
import io.omnify.workflow.triggers.usecase.TakeWebhook;
import io.omnify.workflow.triggers.usecase.WriteTriggers;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the core of triggers together by hand. */
final class TriggerWiring {
    @Produces
    @Singleton
    Crons crons() {
        return new CronUtils();
    }

    @Produces
    @Singleton
    Signatures signatures(@ConfigProperty(name = "omnify.webhooks.key") String key) {
        return new HmacSignatures(key);
    }

    @Produces
    @Singleton
    Calendar calendar(Crons crons) {
        return new Calendar(crons);
    }

    @Produces
    @Singleton
    CheckTriggers checkTriggers(Crons crons, Expressions expressions) {
        return new CheckTriggers(crons, expressions);
    }

    @Produces
    @Singleton
    @Typed(TriggerWorkflows.class)
    TriggerWorkflows triggerWorkflows(
            Workflows workflows,
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        return new TriggerWorkflows(workflows, client, database);
    }

    @Produces
    @Singleton
    Starts starts(
            TriggerWorkflows workflows,
            EnsureBuiltIns builtIns,
            RunCommands commands,
            Values values,
            Ids ids,
            InstantSource clock,
            CancelRun cancel,
            Runs runs,
            Expressions expressions) {
        var start = new StartRun(new CurrentWorkflow(workflows, builtIns), commands, values, ids, clock);
        return new Starts(new EngineRunner(start, cancel, runs), expressions);
    }

    @Produces
    @Singleton
    WriteTriggers writeTriggers(
            CheckTriggers check,
            CurrentWorkflow workflows,
            Triggers triggers,
            Calendar calendar,
            Ids ids,
            InstantSource clock) {
        return new WriteTriggers(check, workflows, triggers, new Arming(calendar), ids, clock);
    }

    @Produces
    @Singleton
    SyncTriggers syncTriggers(Workflows workflows, Triggers triggers, Calendar calendar, InstantSource clock) {
        return new SyncTriggers(workflows, triggers, new Arming(calendar), clock);
    }

    @Produces
    @Singleton
    Backfill backfill(WriteTriggers triggers, Calendar calendar, InstantSource clock) {
        return new Backfill(triggers, calendar, clock);
    }

    @Produces
    @Singleton
    FireSchedules fireSchedules(DueTriggers due, Starts starts, Calendar calendar, InstantSource clock) {
        return new FireSchedules(due, starts, calendar, clock);
    }

    @Produces
    @Singleton
    FireBuffers fireBuffers(AllTriggers all, Triggers triggers, Buffers buffers, Starts starts, InstantSource clock) {
        return new FireBuffers(all, triggers, buffers, starts, clock);
    }

    @Produces
    @Singleton
    TakeEvent takeEvent(
            AllTriggers all, Triggers triggers, Buffers buffers, Starts starts, FireBuffers fire, InstantSource clock) {
        return new TakeEvent(all, triggers, buffers, starts, fire, clock);
    }

    @Produces
    @Singleton
    TakeWebhook takeWebhook(
            AllTriggers all,
            Triggers triggers,
            Buffers seen,
            Signatures signatures,
            Starts starts,
            Ids ids,
            InstantSource clock) {
        return new TakeWebhook(all, triggers, seen, signatures, starts, ids, clock);
    }
}
