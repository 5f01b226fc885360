package io.omnify.simulator.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.simulator.market.Market;
import io.omnify.simulator.model.Json;
import io.omnify.vendor.testing.NodePackages;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meta's own SDK takes the simulator for Meta. */
@QuarkusTest
class MetaOfficialClientTest {
    @Inject
    Market market;

    @BeforeEach
    void noFaults() {
        RestAssured.given().delete("/simulator/faults");
    }

    private String told() throws Exception {
        var account = market.accounts(Nodes.VENDOR, "meta-official").getFirst();
        var folder = NodePackages.installed();
        var errors = folder.resolve("drive-meta.log");
        var base = "http://127.0.0.1:" + RestAssured.port;
        var process = new ProcessBuilder("node", "drive-meta.mjs", base, account.id())
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Json.write(Json.read(said));
    }

    @Test
    void createsReadsChangesReportsAndFailsAsWithTheRealOne() throws Exception {
        assertThat(told()).isEqualTo(Json.write(Json.read("""
                {"accounts":[["EUR","Europe/Berlin"],["USD","America/New_York"]],
                 "created":["string","string","string"],
                 "read":["Driven","PAUSED","PAUSED","5000","OUTCOME_TRAFFIC"],
                 "updated":true,
                 "after":["ACTIVE","7000"],
                 "pages":[true,["Second","Driven"],false],
                 "adsets":["facebook","instagram"],
                 "insights":true,
                 "report":["Job Running","Job Completed"],
                 "users":[2,1,1],
                 "events":[3,"string"],
                 "bad_objective":[400,100,0,"OAuthException"],
                 "no_flag":[400,100,4834011,"OAuthException"],
                 "bad_field":[400,100,0,"OAuthException"],
                 "not_there":[400,100,33,"OAuthException"],
                 "bad_event":[400,100,2804004,"OAuthException"],
                 "rate_limit":[400,80004,10],
                 "expired":[400,190,463,"OAuthException"],
                 "sunset":[400,2635,0,"OAuthException"],
                 "server_error":[500,2,0,"OAuthException"],
                 "bad_token":[400,190,463,"OAuthException"]}""")));
    }
}
