package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an organisation may have that others must not see: made through the door, each thing with a marker in it. */
final class OneOfEverything {
    private OneOfEverything() {}

    /** The ids of all of it, by the names they have in paths. */
    static Map<String, String> of(Door ours, String marker) {
        var found = new HashMap<String, String>();
        var agent = Map.of("name", marker, "agent_type", "analytics", "instructions", marker);
        found.put("agent_id", made(ours, "/api/agentkit/agents", agent, "agent_id"));
        var step = Map.of("step_id", "note", "type", "transform", "input", Map.of("note", marker));
        var workflow = Map.of("workflow_id", marker, "name", marker, "steps", List.of(step));
        found.put("id", made(ours, "/api/agentkit/workflows", workflow, "workflow_id"));
        var triggers = "/api/agentkit/workflows/" + marker + "/triggers";
        var schedule = Map.of("type", "schedule", "name", marker, "cron", "0 0 1 1 *");
        found.put("trigger_id", made(ours, triggers, schedule, "trigger_id"));
        found.put(
                "execution_id",
                ours.awaitEnd(ours.startRun()).path("execution_id").asText());
        found.put("step_id", "note");
        found.put("version", "1");
        found.put(
                "key_id",
                made(
                        ours,
                        "/api/auth/api-keys",
                        Map.of("name", marker, "permissions", List.of("agent:read")),
                        "key_id"));
        found.put(
                "role",
                made(ours, "/api/auth/roles", Map.of("name", marker, "permissions", List.of("agent:read")), "role"));
        var guest = Map.of("email", marker + "@example.com", "role", "viewer");
        found.put("invitation_id", made(ours, "/api/auth/invitations", guest, "invitation_id"));
        found.put("user_id", ours.read("/api/auth/me").path("user_id").asText());
        found.put("organization_id", ours.organization);
        found.put(
                "session_id",
                ours.read("/api/auth/sessions").findValuesAsText("session_id").getFirst());
        var csv = "Day,Campaign name,Ad ID,Impressions,Clicks,Spend,Purchases\n2026-01-01," + marker
                + ",1,100,10,1.50,1\n";
        found.put(
                "import_id",
                ours.importCsv("export.csv", csv.getBytes(StandardCharsets.UTF_8))
                        .path("import_id")
                        .asText());
        return found;
    }

    private static String made(Door ours, String path, Object body, String id) {
        var answer = ours.post(path, body);
        assertThat(answer.statusCode()).as(path + " " + answer.asString()).isEqualTo(201);
        return Door.json(answer).path(id).asText();
    }
}
