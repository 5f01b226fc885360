package io.omnify.simulator.gohighlevel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;
import io.omnify.vendor.testing.NodePackages;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The vendor's own client takes the simulator for GoHighLevel. */
@QuarkusTest
class GoHighLevelOfficialClientTest {
    @AfterEach
    void noFaults() {
        RestAssured.given().delete("/simulator/faults");
    }

    private static JsonNode told() throws Exception {
        var folder = NodePackages.installed();
        var errors = folder.resolve("drive-gohighlevel.log");
        var location = Ghl.access("ghl-official").account();
        var base = "http://127.0.0.1:" + RestAssured.port;
        var process = new ProcessBuilder("node", "drive-gohighlevel.mjs", base, location)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Json.read(said);
    }

    @Test
    void worksAndFailsAsWithTheRealOne() throws Exception {
        assertThat(Json.write(told())).isEqualTo(Json.write(Json.read("""
                {"created":[true,["vip"]],
                 "upserted":[false,true,"Adler & Co"],
                 "tagged":["vip","new"],
                 "found":1,
                 "read":"Adler",
                 "deal":[12.5,"open"],
                 "won":"won",
                 "sent":["string","string"],
                 "messages":["TYPE_EMAIL"],
                 "joined":{"succeded":true},
                 "campaigns":["published","published"],
                 "users":["admin"],
                 "unknown_property":["GHLValidationError",422],
                 "not_found":["GHLNotFoundError",404],
                 "foreign":["GHLForbiddenError",403],
                 "bad_token":["GHLAuthenticationError",401],
                 "rate_limit":["GHLRateLimitError",429],
                 "server_error":["GHLServerError",500],
                 "version_sunset":["GHLValidationError",400],
                 "newer_version":true}""")));
    }
}
