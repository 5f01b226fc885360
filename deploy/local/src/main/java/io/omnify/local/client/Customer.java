package io.omnify.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.platform.PlatformFailure;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** A fresh organisation and what its first user does: sign up, import, run the built-in workflow. */
public final class Customer {
    public static final String WORKFLOW = "where-should-the-budget-go";
    private static final String WORKFLOWS = "/api/agentkit/workflows";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String email;
    private final String password;
    private final Api api;

    private Customer(String email, String password, Api api) {
        this.email = email;
        this.password = password;
        this.api = api;
    }

    public static Customer signUp(Api api, String organisation) {
        var email = "demo-" + UUID.randomUUID().toString().substring(0, 8) + "@example.com";
        var password = "Demo-" + UUID.randomUUID();
        var token = api.post(
                "/api/auth/register",
                Map.of(
                        "email", email,
                        "password", password,
                        "full_name", "Dana Demo",
                        "organization_name", organisation));
        return new Customer(email, password, api.as(token.path("access_token").asText()));
    }

    /** Takes a file in and waits until it is read; the report tells what came of its lines. */
    public JsonNode importFile(String fileName, String content) {
        var id = api.upload("/api/analytics/imports", fileName, content)
                .path("import_id")
                .asText();
        var report = await(() -> {
            var now = api.get("/api/analytics/imports/" + id);
            return "processing".equals(now.path("status").asText()) ? null : now;
        });
        if (!"completed".equals(report.path("status").asText())) throw new PlatformFailure("import failed: " + report);
        return report;
    }

    /** The built-in workflow comes with the organisation, a moment after it. */
    public void awaitWorkflow() {
        await(() -> StreamSupport.stream(api.get(WORKFLOWS).spliterator(), false)
                .filter(workflow -> WORKFLOW.equals(workflow.path("workflow_id").asText()))
                .findFirst()
                .orElse(null));
    }

    public JsonNode start(String goal) {
        return execute(goal, "respond-async");
    }

    /** Runs to the end. */
    public JsonNode run(String goal) {
        return execute(goal, "wait=30");
    }

    private JsonNode execute(String goal, String preference) {
        var body = Map.of("input_data", Map.of("goal", goal));
        return api.post(WORKFLOWS + "/" + WORKFLOW + "/execute", body, "Prefer", preference);
    }

    public static String executionPath(JsonNode execution) {
        return WORKFLOWS + "/" + WORKFLOW + "/executions/"
                + execution.path("execution_id").asText();
    }

    private static JsonNode await(Supplier<@org.jspecify.annotations.Nullable JsonNode> look) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var found = look.get();
            if (found != null) return found;
            if (System.nanoTime() > deadline) throw new PlatformFailure("nothing happened within " + PATIENCE);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PlatformFailure("interrupted", e);
            }
        }
    }

    public String email() {
        return email;
    }

    public String password() {
        return password;
    }

    public Api api() {
        return api;
    }
}
