package io.omnify.simulator.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.ConversationView.Tool;
import io.omnify.simulator.model.ConversationView.ToolChoice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final String ROWS = """
            {"rows":[{"campaign":"A","impressions":10,"clicks":2,"spend":{"amount":"10.00","currency":"USD"},"conversions":2}],
             "dimensions":["age","gender"],"currency":"USD","source":"tool_1"}""";
    private static final String BY_CAMPAIGN = "{\"metrics\":[\"spend\"],\"by\":[\"campaign\"]}";

    @Test
    void asksByCampaignFirst() {
        var calls = calls(new Talk().form(AgentForms.PERFORMANCE).tools(Talk.QUERY));

        assertThat(calls).hasSize(1);
        assertThat(calls.getFirst().arguments().toString())
                .isEqualTo(
                        "{\"metrics\":[\"impressions\",\"clicks\",\"spend\",\"conversions\",\"cpa\"],\"by\":[\"campaign\"],"
                                + "\"from\":null,\"to\":null,\"filters\":null}");
    }

    @Test
    void asksForThePeriodAndFiltersTheUserNames() {
        var talk = new Talk().tools(Talk.QUERY).input("Input:\n{\"from\":\"2026-01-01\",\"to\":7,\"filters\":[]}");

        assertThat(calls(talk).getFirst().arguments().path("from").asText()).isEqualTo("2026-01-01");
        assertThat(calls(talk).getFirst().arguments().path("to").isNull()).isTrue();
        assertThat(calls(talk).getFirst().arguments().path("filters").isArray()).isTrue();
    }

    @Test
    void asksForAllDimensionsAtOnceOnlyWhenItMay() {
        var talk = new Talk()
                .form(AgentForms.CREATIVE)
                .tools(Talk.QUERY)
                .used("call_1", "analytics_query", BY_CAMPAIGN, ROWS);

        assertThat(by(calls(talk))).containsExactly("age", "gender");
        assertThat(by(calls(talk.oneCallAtATime()))).containsExactly("age");
    }

    @Test
    void looksAtNoMoreDimensionsThanTheInstructionsAllow() {
        var talk = new Talk()
                .instructions("1. Be kind.\n2. Compare each dimension. Look at no more than one.")
                .form(AgentForms.CREATIVE)
                .tools(Talk.QUERY)
                .used("call_1", "analytics_query", BY_CAMPAIGN, ROWS);

        assertThat(by(calls(talk))).containsExactly("age");
    }

    @Test
    void citesOnlyWhatAPlanTellsOf() {
        String segment =
                "{\"dimension\":\"age\",\"value\":\"%s\",\"spend\":\"%s\",\"conversions\":5,\"source\":\"%s\"}";
        String input = "{\"performance\":%s,\"creative\":{\"segments\":[%s,%s,%s]}}"
                .formatted(
                        "{\"campaigns\":[{\"campaign\":\"A\",\"spend\":\"9\",\"conversions\":3,\"source\":\"c\"}]}",
                        segment.formatted("18", "10", "s1"),
                        segment.formatted("30", "20", "s2"),
                        segment.formatted("50", "30", "s3"));
        JsonNode plan = Json.read(new Talk().form(AgentForms.PLAN).input(input).text(arguments -> ""));

        assertThat(plan.path("sources").toString()).isEqualTo("[\"c\",\"s1\",\"s3\"]");
        assertThat(plan.path("summary").asText())
                .contains("come from age 18 at 2.00 USD", "the dearest from age 50 at 6.00 USD");
    }

    @Test
    void citesWhatTheToolAnswerSaysItIsCitedAs() {
        JsonNode answer =
                new Talk().form(AgentForms.PERFORMANCE).tools(Talk.QUERY).answer(arguments -> ROWS);

        assertThat(answer.findValuesAsText("source")).containsOnly("tool_1");
    }

    @Test
    void triesOnceDifferentlyAfterAnErrorAndThenSaysSo() {
        var asked = new ArrayList<String>();
        JsonNode answer = new Talk()
                .form(AgentForms.PERFORMANCE)
                .tools(Talk.QUERY)
                .input("{\"from\":\"2026-01-01\"}")
                .answer(arguments -> {
                    asked.add(arguments.toString());
                    return "{\"error\":{\"code\":\"timeout\",\"message\":\"The tool did not answer in time.\"}}";
                });

        assertThat(asked).hasSize(2).doesNotHaveDuplicates();
        assertThat(asked.getLast()).doesNotContain("cpa", "2026-01-01");
        assertThat(answer.path("campaigns")).isEmpty();
        assertThat(answer.path("summary").asText())
                .contains("The data by campaign could not be read: The tool did not answer");
    }

    @Test
    void usesWhatTheSecondTryBrings() {
        JsonNode answer = new Talk()
                .form(AgentForms.PERFORMANCE)
                .tools(Talk.QUERY)
                .answer(arguments -> arguments.toString().contains("cpa") ? "{\"error\":\"no metric cpa\"}" : ROWS);

        assertThat(answer.path("campaigns")).hasSize(1);
        assertThat(answer.path("summary").asText()).doesNotContain("could not be read");
    }

    @Test
    void callsNothingWhenItMustNot() {
        var talk = new Talk().tools(Talk.QUERY).choice(new ToolChoice.None());

        assertThat(talk.decide()).isInstanceOf(Decision.Answer.class);
    }

    @Test
    void callsTheToolItIsToldToCall() {
        var send = new Tool(
                "mail_send",
                "",
                Json.read(
                        "{\"type\":\"object\",\"required\":[\"to\",\"urgent\"],\"properties\":{\"to\":{\"type\":\"string\"},\"urgent\":{\"type\":\"boolean\"}}}"));
        var talk = new Talk().tools(Talk.QUERY, send).input("{\"to\":\"a@b.example\"}");

        assertThat(calls(talk.choice(new ToolChoice.Named("mail_send"))).toString())
                .contains("mail_send", "{\"to\":\"a@b.example\",\"urgent\":false}");
        assertThat(calls(talk.choice(new ToolChoice.Required()))).hasSize(1);
    }

    @Test
    void readsOtherToolsItCanFillButNeverActsUnasked() {
        var get = new Tool(
                "client_get",
                "",
                Json.read(
                        "{\"type\":\"object\",\"required\":[\"client_id\"],\"properties\":{\"client_id\":{\"type\":\"string\"}}}"));
        var delete = new Tool("client_delete", "", Json.read("{\"type\":\"object\",\"properties\":{}}"));

        assertThat(new Talk().tools(get, delete).decide()).isInstanceOf(Decision.Answer.class);
        assertThat(calls(new Talk().tools(get, delete).input("{\"client_id\":\"c1\"}"))
                        .toString())
                .contains("client_get", "c1");
    }

    @Test
    void asksAToolThatNamesItsChoicesOnlyForThose() {
        var narrow = new Tool("stats", "", Json.read("""
                {"type":"object","required":["metrics","group_by"],"properties":{
                 "metrics":{"type":"array","items":{"enum":["spend","conversions"]}},
                 "group_by":{"type":"string","enum":["campaign","age","day"]}}}"""));

        assertThat(calls(new Talk().tools(narrow)).getFirst().arguments().toString())
                .isEqualTo("{\"metrics\":[\"spend\",\"conversions\"],\"group_by\":\"campaign\"}");
    }

    @Test
    void startsWhatItIsAskedToAndTellsWhatCameOfIt() {
        var start = new Tool(
                "workflow_start",
                "",
                Json.read(
                        "{\"type\":\"object\",\"required\":[\"workflow_id\"],\"properties\":{\"workflow_id\":{\"type\":\"string\"}}}"));
        var form = Json.read("""
                {"type":"object","required":["summary","status","runs","execution_id"],"additionalProperties":false,
                 "properties":{"summary":{"type":"string"},"status":{"enum":["running","failed"]},
                  "runs":{"type":"integer"},"execution_id":{"type":"string"}}}""");
        var talk = new Talk()
                .form(form)
                .tools(start)
                .input("{\"task\":\"Call workflow.start with workflow_id wf_nurture please\"}");

        JsonNode answer = talk.answer(
                arguments -> "{\"source\":\"call_7\",\"status\":\"running\",\"run\":{\"execution_id\":\"run_"
                        + arguments.path("workflow_id").asText() + "\"},\"runs\":3}");

        assertThat(talk.turns()).isEqualTo(1);
        assertThat(answer.toString())
                .isEqualTo("{\"summary\":\"workflow_start: status running, runs 3.\",\"status\":\"running\",\"runs\":3,"
                        + "\"execution_id\":\"run_wf_nurture\"}");
        assertThat(new Talk()
                        .tools(start)
                        .input("Use workflow_start: workflow_id wf_1")
                        .text(arguments -> "{\"error\":{\"code\":\"x\",\"message\":\"No such workflow.\"}}"))
                .contains("workflow_start failed: No such workflow.");
    }

    private static List<Decision.Call> calls(Talk talk) {
        return talk.decide() instanceof Decision.CallTools(var calls) ? calls : List.of();
    }

    private static List<String> by(List<Decision.Call> calls) {
        return calls.stream()
                .map(call -> call.arguments().path("by").path(0).asText())
                .toList();
    }
}
