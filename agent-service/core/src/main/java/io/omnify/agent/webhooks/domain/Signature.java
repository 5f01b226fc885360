package io.omnify.agent.webhooks.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Proves to a receiver who sent a delivery, when, and that nobody changed it, in the form of the Standard Webhooks: any
 * library for those can check it.
 */
public final class Signature {
    private Signature() {}

    /**
     * What goes along with the body.
     *
     * @param sign HMAC-SHA256 in Base64, with the subscription's secret
     */
    public static Map<String, String> headers(UnaryOperator<String> sign, String id, Instant at, String body) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", String.valueOf(at.getEpochSecond()));
        headers.put("webhook-signature", "v1," + sign.apply(id + "." + at.getEpochSecond() + "." + body));
        return headers;
    }
}
