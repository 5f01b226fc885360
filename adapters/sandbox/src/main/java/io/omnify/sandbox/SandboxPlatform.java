package io.omnify.sandbox;

import static io.omnify.agent.shared.domain.Json.object;

import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.port.Action;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The actions of the sandbox platform. */
public final class SandboxPlatform {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(5);
    private static final int CONNECTIONS = 128;

    private SandboxPlatform() {}

    public static List<Action> connect(URI address) {
        var api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(address)
                .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(READ.toMillis(), TimeUnit.MILLISECONDS)
                .property("io.quarkus.rest.client.connection-pool-size", CONNECTIONS)
                .build(SandboxApi.class);
        return actions(api, CONNECT.plus(READ));
    }

    static List<Action> actions(SandboxApi api, Duration limit) {
        return List.of(
                new SandboxAction(email(), limit, api, api::send),
                new SandboxAction(budget(), limit, api, api::setBudget));
    }

    private static ActionDescription email() {
        var input = schema(
                object(
                        "to", object("type", "string", "minLength", 3, "maxLength", 320),
                        "subject", object("type", "string", "minLength", 1, "maxLength", 1_000),
                        "body", object("type", "string", "maxLength", 100_000)),
                List.of("to", "subject"));
        return new ActionDescription(
                "sandbox.email.send",
                "Sends an e-mail that reaches nobody.",
                input,
                receipt(),
                Repeatability.LOOKED_UP);
    }

    private static ActionDescription budget() {
        var amount = schema(
                object(
                        "amount", object("type", "string", "pattern", "^[0-9]{1,12}(\\.[0-9]{1,6})?$"),
                        "currency", object("type", "string", "pattern", "^[A-Z]{3}$")),
                List.of("amount", "currency"));
        var input = schema(
                object("campaign", object("type", "string", "minLength", 1, "maxLength", 200), "amount", amount),
                List.of("campaign", "amount"));
        return new ActionDescription(
                "sandbox.budget.set",
                "Sets the daily budget of a campaign that costs nothing.",
                input,
                receipt(),
                Repeatability.LOOKED_UP);
    }

    private static Map<String, @Nullable Object> receipt() {
        return schema(
                object("id", object("type", "string"), "at", object("type", "string", "format", "date-time")),
                List.of("id", "at"));
    }

    private static Map<String, @Nullable Object> schema(
            Map<String, @Nullable Object> properties, List<String> required) {
        return object("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }
}
