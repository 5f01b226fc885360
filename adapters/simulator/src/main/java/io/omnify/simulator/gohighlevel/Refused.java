package io.omnify.simulator.gohighlevel;

import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import java.util.List;

/** The vendor's no, in its own form: a sentence, or for 422 a list of them. */
final class Refused extends RuntimeException {
    private final int status;
    private final transient List<String> sentences;

    private Refused(int status, List<String> sentences) {
        super(String.join("; ", sentences), null, false, false);
        this.status = status;
        this.sentences = sentences;
    }

    static Refused with(int status, String sentence) {
        return new Refused(status, List.of(sentence));
    }

    static Refused unprocessable(List<String> sentences) {
        return new Refused(422, sentences);
    }

    VendorAnswer answer() {
        var body = Json.NODES.objectNode().put("statusCode", status);
        if (status == 422) sentences.forEach(body.putArray("message")::add);
        else body.put("message", sentences.getFirst());
        if (error() != null) body.put("error", error());
        return VendorAnswer.json(status, body);
    }

    private @org.jspecify.annotations.Nullable String error() {
        return switch (status) {
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 409 -> "Conflict";
            case 422 -> "Unprocessable Entity";
            case 429 -> "Too Many Requests";
            default -> null;
        };
    }
}
