package io.omnify.simulator.meta;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.auth.api.OrgId;
import io.omnify.meta.MetaAds;
import io.omnify.meta.MetaSettings;
import io.omnify.meta.MetaSpec;
import io.omnify.simulator.market.MarketAccount;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.Map;

/** Our adapter, pointed at this simulator. */
final class Meta {
    static final String VERSION = MetaSpec.VERSION;

    private Meta() {}

    static Joined.Advertising joined() {
        return joined(base());
    }

    static Joined.Advertising joined(URI simulator) {
        var nowhere = URI.create("http://127.0.0.1:1");
        return MetaAds.connect(new MetaSettings(VERSION, null, nowhere, nowhere, simulator, "", ""));
    }

    static URI base() {
        return URI.create("http://127.0.0.1:" + RestAssured.port + "/meta");
    }

    /** The tenant's account, opened by a token that is always good. */
    static Access access(String tenant, MarketAccount account) {
        var org = new OrgId("org_" + tenant);
        return new Access(org, "con_1", Platform.META_ADS, Mode.SIMULATION, account.id(), Map.of(), "sim-" + tenant);
    }
}
