package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.local.client.AdExport;
import io.omnify.local.client.Api;
import io.omnify.local.client.Customer;
import io.omnify.local.demo.Demo;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.Platform;
import io.omnify.local.platform.PlatformConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an organisation has outlasts the platform, whoever runs the servers that keep it. */
@ExtendWith(RunningPlatform.class)
class DownAndUpJourneyTest {
    private static final String IMPORTS = "/api/analytics/imports";
    private final Platform platform;

    DownAndUpJourneyTest(Platform platform) {
        this.platform = platform;
    }

    /** The next journey finds them as it left them; all at once, they are back sooner. */
    @AfterEach
    void again() {
        Part.services().parallelStream().forEach(platform::start);
    }

    @Test
    void aPlatformOverServersFromOutsideGoesOnWithTheDataOfTheOneBefore() {
        var customer = Customer.signUp(new Api(platform.url()), "Lasting");
        var export = new AdExport(51, 10);
        customer.importFile(AdExport.fileName(51), export.csv());
        customer.awaitWorkflow();
        var run = Customer.executionPath(customer.run("it lasts"));
        var before = customer.api().get(run);
        var imports = customer.api().get(IMPORTS);

        List.of(Part.values()).reversed().forEach(platform::stop);
        Part.servers().forEach(platform::start);
        try (var second = new Platform(PlatformConfig.fromEnvironment(overServersFromOutside()), Console.silent())) {
            second.start();

            assertThat(Part.servers()).noneMatch(second::isRunning);
            var again = signIn(customer);
            assertThat(again.get(run).path("status").asText()).isEqualTo("completed");
            assertThat(again.get(run).at("/data/output")).isNotEmpty().isEqualTo(before.at("/data/output"));
            assertThat(again.get(IMPORTS)).hasSize(1).isEqualTo(imports);
            theDemoTellsTheTruth(second);
        }
        assertThat(Part.servers()).allMatch(platform::isRunning);
    }

    /** The same folder and ports, as whoever starts it would say. */
    private Map<String, String> overServersFromOutside() {
        var config = platform.config();
        var variables = new HashMap<String, String>();
        variables.put("OMNIFY_HOME", config.home().toString());
        variables.put("OMNIFY_MONGODB_URI", config.address(Part.MONGO));
        variables.put("OMNIFY_KAFKA_BOOTSTRAP", config.address(Part.KAFKA));
        variables.put("OMNIFY_REDIS_URL", config.address(Part.REDIS));
        for (var part : Part.services()) variables.put(part.portVariable(), String.valueOf(config.port(part)));
        return variables;
    }

    private Api signIn(Customer customer) {
        var api = new Api(platform.url());
        var known = Map.of("email", customer.email(), "password", customer.password());
        return api.as(api.post("/api/auth/login", known).path("access_token").asText());
    }

    private static void theDemoTellsTheTruth(Platform platform) {
        var told = new ArrayList<String>();

        var correct = new Demo(platform.url(), told::add).run(52);

        assertThat(correct).as(String.join("\n", told)).isTrue();
        assertThat(told)
                .anyMatch(line -> line.contains("plan") && line.contains("completed"))
                .contains("every figure is the truth about the file")
                .anyMatch(line -> line.startsWith("look at it") && line.contains(platform.url() + "/workflows/"))
                .last()
                .asString()
                .startsWith("sign in with");
    }
}
