package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.faults.Fault;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.model.GullibleModel;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.model.SimulatedModel;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Lets the simulated model answer, and tells its answer whole, as a stream, or as work in the background. */
@Singleton
class Responder {
    private final SimulatedModel model;
    private final GullibleModel gullible;
    private final Models models;
    private final Memory memory;
    private final Ids ids;
    private final InstantSource clock;

    Responder(SimulatedModel model, Models models, Memory memory, Ids ids, InstantSource clock) {
        this.model = model;
        this.gullible = new GullibleModel(model);
        this.models = models;
        this.memory = memory;
        this.ids = ids;
        this.clock = clock;
    }

    Reply respond(Call call, Fault fault) {
        var request = ResponseRequest.of(
                Params.parsed(call.body()), models, asked -> memory.saidBefore(call.authorization(), asked));
        var now = clock.instant();
        var body = new ResponseBody(request, ids.next("resp"), now.getEpochSecond());
        var outcome = outcome(request, fault);
        int tokens = request.inputTokens() + outcome.outputTokens();
        var trace = new Reply.Trace(request.model(), outcome.kind(), request.stream(), body.id(), tokens);
        var ready = request.background() ? now.plus(call.latency()).plus(slowness(fault)) : now;
        var finished = body.finished(outcome, ready.getEpochSecond());
        var events =
                request.stream() ? ResponseEvents.of(body, outcome, ready.getEpochSecond()) : List.<ObjectNode>of();
        var tape = request.background() ? new Tape(events, now, ready) : Tape.none(now);
        keep(call, request, body, finished, tape);
        if (request.background()) return inBackground(request, body, tape, trace);
        return request.stream() ? new Reply.Streamed(events, trace) : new Reply.Whole(200, finished, trace);
    }

    private Reply inBackground(ResponseRequest request, ResponseBody body, Tape tape, Reply.Trace trace) {
        return request.stream()
                ? new Reply.Followed(follower(body.id(), tape, -1), trace)
                : new Reply.Begun(body.accepted(), trace);
    }

    /** The stream of a response in the background once more, from behind the event the caller has seen last. */
    Reply follow(Call call, String id) {
        var after = call.query().getOrDefault("starting_after", "-1");
        if (!after.matches("-1|\\d{1,9}"))
            throw ApiError.invalid(
                    "starting_after", "invalid_type", "Invalid type for 'starting_after': expected an integer.");
        return new Reply.Followed(
                follower(id, memory.responses().tape(id), Integer.parseInt(after)),
                new Reply.Trace("", "", true, id, 0));
    }

    /** What a request to create a response would cost before anything is said. */
    JsonNode inputTokens(Call call) {
        var body = Params.parsed(call.body());
        RequestCheck.checkCounted(body);
        var asked = ((ObjectNode) body).deepCopy();
        if (!asked.hasNonNull("model")) asked.put("model", models.usual());
        int tokens = ResponseRequest.of(asked, models, known -> memory.saidBefore(call.authorization(), known))
                .inputTokens();
        return Json.NODES.objectNode().put("object", "response.input_tokens").put("input_tokens", tokens);
    }

    /** The conversation so far, made small. */
    Reply compact(Call call) {
        var asked = Params.parsed(call.body());
        RequestCheck.checkCompacted(asked);
        var request = ResponseRequest.of(asked, models, known -> memory.saidBefore(call.authorization(), known));
        var items = Compaction.of(Compaction.opened(request.items()), ids);
        int tokens = items.stream().map(Json::write).mapToInt(Tokens::of).sum();
        var body = Json.NODES
                .objectNode()
                .put("id", ids.next("resp"))
                .put("object", "response.compaction")
                .put("created_at", clock.instant().getEpochSecond());
        body.putArray("output").addAll(items);
        body.set("usage", ResponseBody.usage(request.inputTokens(), tokens));
        var trace = new Reply.Trace(
                request.model(), "compaction", false, body.path("id").asText(), request.inputTokens() + tokens);
        return new Reply.Whole(200, body, trace);
    }

    private Outcome outcome(ResponseRequest request, Fault fault) {
        var decision = fault.is(FaultKind.GULLIBLE) ? gullible.decide(request.view()) : model.decide(request.view());
        return Outcome.of(decision, request.mostOutputTokens(), ids).spoiledBy(fault.kind(), ids);
    }

    private Follower follower(String id, Tape tape, int after) {
        return new Follower(tape, after, () -> memory.responses().isCancelled(id), clock);
    }

    private void keep(Call call, ResponseRequest request, ResponseBody body, ObjectNode finished, Tape tape) {
        var input =
                request.items().stream().map(item -> InputList.told(item, ids)).toList();
        memory.keep(call.authorization(), request, body.id(), new Kept(input, body.begun(), finished, tape, false));
    }

    private static Duration slowness(Fault fault) {
        return fault.is(FaultKind.SLOW) ? fault.delay() : Duration.ZERO;
    }
}
