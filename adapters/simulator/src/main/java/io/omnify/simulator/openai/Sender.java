package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.faults.Fault;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.model.Json;
import java.time.Duration;
import java.util.List;

/** Sends a reply over the wire, as slowly and as brokenly as ordered. */
final class Sender {
    private static final String ANSWERED = "answered";
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

    private final Exchange exchange;
    private final Fault fault;
    private final Duration latency;

    Sender(Exchange exchange, Fault fault, Duration latency) {
        this.exchange = exchange;
        this.fault = fault;
        this.latency = fault.is(FaultKind.SLOW) ? latency.plus(fault.delay()) : latency;
    }

    /** How it ended: answered, cut, hung or client_gone. */
    String send(Reply reply) {
        try {
            if (fault.is(FaultKind.TIMEOUT)) return hang();
            return switch (reply) {
                case Reply.Whole whole -> whole(whole.status(), whole.body(), latency);
                case Reply.Begun begun -> whole(begun.status(), begun.body(), Duration.ZERO);
                case Reply.Streamed streamed -> stream(streamed.events());
                case Reply.Followed followed -> follow(followed.follower());
            };
        } catch (Exchange.ClientGone e) {
            return "client_gone";
        }
    }

    private String hang() {
        exchange.pause(fault.delay());
        exchange.close();
        return "hung";
    }

    private String whole(int status, JsonNode answer, Duration wait) {
        exchange.pause(wait);
        exchange.head(status, "application/json");
        String body = Json.write(answer);
        if (fault.is(FaultKind.CUT_STREAM)) {
            exchange.cut(body);
            return "cut";
        }
        exchange.end(fault.is(FaultKind.MALFORMED) ? body.substring(0, body.length() / 2) : body);
        return ANSWERED;
    }

    private String stream(List<ObjectNode> events) {
        beginStream();
        Duration between = latency.dividedBy(events.size());
        for (int i = 0; i < events.size(); i++) {
            if (i == events.size() / 2 && spoils(i)) return ended();
            write(events.get(i));
            exchange.pause(between);
        }
        exchange.end();
        return ANSWERED;
    }

    /** A pause is short, so that a cancellation is seen soon. */
    private String follow(Follower follower) {
        beginStream();
        while (follower.hasNext()) {
            var wait = follower.untilNext();
            if (wait.isPositive()) {
                exchange.pause(wait.compareTo(LONGEST_PAUSE) < 0 ? wait : LONGEST_PAUSE);
                continue;
            }
            if (follower.isHalfway() && spoils(follower.position())) return ended();
            write(follower.next());
        }
        exchange.end();
        return ANSWERED;
    }

    private void beginStream() {
        exchange.head(200, "text/event-stream; charset=utf-8");
        exchange.beginStream();
    }

    /** Acts out what happens in the middle of a stream; whether the stream ends there. */
    private boolean spoils(int at) {
        if (fault.is(FaultKind.MALFORMED))
            exchange.write("event: response.output_text.delta\ndata: {\"type\":\"response.output_te\n\n");
        if (fault.is(FaultKind.STREAM_ERROR)) {
            write(ResponseEvents.error(at));
            exchange.end();
        }
        if (fault.is(FaultKind.CUT_STREAM)) exchange.close();
        return fault.is(FaultKind.STREAM_ERROR) || fault.is(FaultKind.CUT_STREAM);
    }

    private String ended() {
        return fault.is(FaultKind.CUT_STREAM) ? "cut" : ANSWERED;
    }

    private void write(ObjectNode event) {
        exchange.write("event: " + event.path("type").asText() + "\ndata: " + Json.write(event) + "\n\n");
    }
}
