package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.faults.Fault;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.model.Json;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.regex.Pattern;

/** The simulated vendor: answers each call as OpenAI's API would. */
@Singleton
class OpenAi {
    private static final Pattern RESPONSE = Pattern.compile("(GET|DELETE|POST) /responses/([^/]+)(/[a-z_]+)?");
    private static final String MODEL = "/models/";

    private final Responder responder;
    private final Models models;
    private final Conversations conversations;
    private final ConversationCalls named;

    OpenAi(Responder responder, Models models, Conversations conversations, ConversationCalls named) {
        this.named = named;
        this.responder = responder;
        this.models = models;
        this.conversations = conversations;
    }

    Reply reply(Call call, Fault fault) {
        try {
            Keys.check(call.authorization());
            refuseFor(fault);
            return route(call, fault);
        } catch (ApiError error) {
            return Reply.error(error);
        }
    }

    private Reply route(Call call, Fault fault) {
        String what = call.method() + " " + call.resource();
        if (what.equals("POST /responses")) return responder.respond(call, fault);
        if (what.equals("POST /responses/input_tokens")) return found(responder.inputTokens(call));
        if (what.equals("POST /responses/compact")) return responder.compact(call);
        if (what.equals("POST /embeddings")) return found(Embeddings.of(Params.parsed(call.body()), models));
        if (what.equals("GET /models")) return found(models.list());
        if (what.startsWith("GET " + MODEL)) return found(models.get(after(call, MODEL)));
        var response = RESPONSE.matcher(what);
        if (response.matches()) return kept(call, response.group(2), Objects.requireNonNullElse(response.group(3), ""));
        return found(named.answer(call).orElseThrow(() -> unknown(call)));
    }

    private Reply kept(Call call, String id, String part) {
        return switch (call.method() + " " + part) {
            case "GET " ->
                call.query().getOrDefault("stream", "").equals("true")
                        ? responder.follow(call, id)
                        : found(conversations.response(id));
            case "DELETE " -> delete(id);
            case "GET /input_items" -> found(InputList.page(conversations.input(id), call.query()));
            case "POST /cancel" -> found(conversations.cancel(id));
            default -> throw unknown(call);
        };
    }

    private static ApiError unknown(Call call) {
        return ApiError.notFound(
                "",
                "unknown_url",
                "Unknown request URL: %s %s. Please check the URL for typos, or see the docs at "
                                .formatted(call.method(), call.path())
                        + "https://platform.openai.com/docs/api-reference/.");
    }

    private Reply delete(String id) {
        conversations.delete(id);
        return found(
                Json.NODES.objectNode().put("id", id).put("object", "response").put("deleted", true));
    }

    private static void refuseFor(Fault fault) {
        String again = "Rate limit reached for requests. Please try again in %ds.".formatted(fault.retryAfterSeconds());
        String quota = "You exceeded your current quota, please check your plan and billing details.";
        String sorry = "The server had an error while processing your request. Sorry about that!";
        if (fault.is(FaultKind.RATE_LIMIT)) throw new ApiError(429, "requests", "", "rate_limit_exceeded", again);
        if (fault.is(FaultKind.QUOTA)) throw new ApiError(429, "insufficient_quota", "", "insufficient_quota", quota);
        if (fault.is(FaultKind.SERVER_ERROR)) throw new ApiError(500, "server_error", "", "server_error", sorry);
    }

    private static Reply found(JsonNode body) {
        return new Reply.Whole(200, body, Reply.Trace.NONE);
    }

    private static String after(Call call, String prefix) {
        return call.resource().substring(prefix.length());
    }
}
