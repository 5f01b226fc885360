package io.omnify.workflow;

import io.omnify.workflow.control.port.ArchivedRuns;
import io.omnify.workflow.control.port.BulkOrders;
import io.omnify.workflow.control.port.Orders;
import io.omnify.workflow.control.port.ReadModel;
import io.omnify.workflow.control.port.Retention;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.control.port.StoredRuns;
import io.omnify.workflow.control.port.Waits;
import io.omnify.workflow.control.usecase.CancelMany;
import io.omnify.workflow.control.usecase.ClearOldRuns;
import io.omnify.workflow.control.usecase.ControlMany;
import io.omnify.workflow.control.usecase.ControlRun;
import io.omnify.workflow.control.usecase.FindRuns;
import io.omnify.workflow.control.usecase.RebuildReadModel;
import io.omnify.workflow.control.usecase.SignalWaiting;
import io.omnify.workflow.control.usecase.WorkOffOrders;
import io.omnify.workflow.live.LiveRuns;
import io.omnify.workflow.runs.port.Runs;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the core of control together by hand. */
final class ControlWiring {
    @Produces
    @Singleton
    ControlRun controlRun(Runs runs, LiveRuns live, Orders orders) {
        return new ControlRun(runs, live::newest, orders);
    }

    @Produces
    @Singleton
    ControlMany controlMany(RunArchive archive, BulkOrders orders, InstantSource clock) {
        return new ControlMany(archive, orders, clock);
    }

    @Produces
    @Singleton
    CancelMany cancelMany(BulkOrders orders, InstantSource clock) {
        return new CancelMany(orders, clock);
    }

    @Produces
    @Singleton
    WorkOffOrders workOffOrders(BulkOrders all, Runs runs, LiveRuns live, Orders orders, InstantSource clock) {
        return new WorkOffOrders(all, runs, live::newest, orders, clock);
    }

    @Produces
    @Singleton
    FindRuns findRuns(RunArchive runs, ArchivedRuns archived) {
        return new FindRuns(runs, archived);
    }

    @Produces
    @Singleton
    ClearOldRuns clearOldRuns(Retention retention, InstantSource clock) {
        return new ClearOldRuns(retention, clock);
    }

    @Produces
    @Singleton
    RebuildReadModel rebuildReadModel(
            ReadModel told,
            StoredRuns stored,
            RunArchive archive,
            InstantSource clock,
            @ConfigProperty(name = "omnify.read-model.settled") Duration settled) {
        return new RebuildReadModel(told, stored, archive, clock, settled);
    }

    @Produces
    @Singleton
    SignalWaiting signalWaiting(Waits waits, Orders orders) {
        return new SignalWaiting(waits, orders);
    }
}
