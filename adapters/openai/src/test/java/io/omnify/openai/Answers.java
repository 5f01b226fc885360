package io.omnify.openai;

/** What a provider says, as OpenAI's specification has it. */
final class Answers {
    private static final String USAGE = """
            "usage":{"input_tokens":1000,"input_tokens_details":{"cached_tokens":0,"new_field":1},\
            "output_tokens":100,"output_tokens_details":{"reasoning_tokens":0},"total_tokens":1100}""";

    private Answers() {}

    static String response(String status, String more, String output) {
        return """
                {"id":"resp_1","object":"response","created_at":1,"model":"gpt-test-2026-01-01","status":"%s",%s
                 "output":[{"id":"rs_1","type":"reasoning","summary":[]},%s],%s,"unheard_of":{"x":[1]}}""".formatted(status, more, output, USAGE).replace("\n", "");
    }

    static String message(String part) {
        return "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"status\":\"completed\",\"content\":["
                + part + "]}";
    }

    static String text(String text) {
        return "{\"type\":\"output_text\",\"annotations\":[],\"text\":\"" + text.replace("\"", "\\\"") + "\"}";
    }

    static String call(String id) {
        return """
                {"id":"fc_%s","type":"function_call","call_id":"%s","name":"analytics_query",\
                "arguments":"{\\"by\\":[\\"campaign\\"]}","status":"completed"}""".formatted(id, id);
    }

    static String completed() {
        return response("completed", "\"error\":null,", message(text("{\"clicks\":7,\"none\":null}")));
    }

    static String calls() {
        return response("completed", "", call("call_a") + "," + call("call_b"));
    }

    static String truncated() {
        return response(
                "incomplete", "\"incomplete_details\":{\"reason\":\"max_output_tokens\"},", message(text("{\"cli")));
    }

    static String filtered() {
        return response("incomplete", "\"incomplete_details\":{\"reason\":\"content_filter\"},", message(text("I")));
    }

    static String refused() {
        return response("completed", "", message("{\"type\":\"refusal\",\"refusal\":\"I cannot do that.\"}"));
    }

    static String failed(String code) {
        return response("failed", "\"error\":{\"code\":\"" + code + "\",\"message\":\"oh\"},", message(text("")));
    }

    static String event(String type, String response) {
        return "{\"type\":\"" + type + "\",\"response\":" + response + "}";
    }

    static String delta(String text) {
        return "{\"type\":\"response.output_text.delta\",\"item_id\":\"msg_1\",\"output_index\":0,\"content_index\":0,"
                + "\"delta\":\"" + text.replace("\"", "\\\"") + "\"}";
    }

    static String error(String code, String type) {
        return "{\"error\":{\"message\":\"No: key sk-test-0123456789 is bad\",\"type\":\"" + type
                + "\",\"param\":null,\"code\":" + (code == null ? "null" : "\"" + code + "\"") + "}}";
    }
}
