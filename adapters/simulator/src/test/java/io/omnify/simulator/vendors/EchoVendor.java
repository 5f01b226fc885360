package io.omnify.simulator.vendors;

import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.model.Json;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** A vendor that does nothing but say what it was asked, and notes that it was. */
@Singleton
class EchoVendor {
    private final VendorWire wire;
    private final VendorLedger ledger;

    EchoVendor(VendorWire wire, VendorLedger ledger) {
        this.wire = wire;
        this.ledger = ledger;
    }

    void register(@Observes Router router) {
        wire.serve(router, "echo", "/echo-vendor", this::answer);
    }

    private VendorAnswer answer(VendorCall call) {
        if (call.is(FaultKind.DAILY_QUOTA)) return VendorAnswer.empty(429).with("X-Quota", "gone");
        if (call.path().endsWith("/defect")) throw new IllegalStateException("a defect of the simulator");
        ledger.add("echo", call.query("account"), "echo", Json.NODES.textNode(call.body()));
        var said = Json.NODES.objectNode().put("path", call.path()).put("query", call.rawQuery());
        said.put("bearer", call.bearer()).put("name", call.form().getOrDefault("name", ""));
        return VendorAnswer.json(200, said.put("body", call.body()));
    }
}
