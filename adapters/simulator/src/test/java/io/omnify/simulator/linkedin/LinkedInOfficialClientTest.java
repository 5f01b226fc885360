package io.omnify.simulator.linkedin;

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
import org.junit.jupiter.api.Test;

/** LinkedIn's own client takes the simulator for LinkedIn; no schema exists that could be asked in its place. */
@QuarkusTest
class LinkedInOfficialClientTest {
    @Inject
    Market market;

    private String told() throws Exception {
        var account = LinkedInWorld.account(market, "linkedin-official");
        assertThat(account.currency()).isEqualTo("EUR");
        var folder = NodePackages.installed();
        var errors = folder.resolve("drive-linkedin.log");
        var base = "http://127.0.0.1:" + RestAssured.port;
        var process = new ProcessBuilder("node", "drive-linkedin.mjs", base, account.id())
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Json.write(Json.read(said));
    }

    @Test
    void createsFindsChangesAndFailsAsWithTheRealOne() throws Exception {
        RestAssured.delete("/simulator/faults");
        assertThat(told()).isEqualTo(Json.write(Json.read("""
                {"accounts":["EUR","USD"],
                 "places":["Côte d’Ivoire"],
                 "group":["string",true],
                 "campaign":[201,204,"ACTIVE","gone","700"],
                 "analytics":[["get",true],["post",true]],
                 "users":[201,400],
                 "dead_version":[426,"NONEXISTENT_VERSION",0],
                 "bad_token":[401,"INVALID_ACCESS_TOKEN",65600],
                 "not_found":[404,"RESOURCE_NOT_FOUND",0],
                 "not_yours":[403,"ACCESS_DENIED",100],
                 "bad_field":[400,"INVALID_PARAM",0],
                 "bad_currency":[400,"INVALID_PARAM",0]}""")));
    }
}
