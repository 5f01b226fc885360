package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/** An e-mail campaign on its way: read more and more over days, the more slowly the longer it is out. */
record Mailing(Instant sendAt, long recipients) {
    private static final double SENDING_MINUTES = 5;
    private static final double HALF_READ_HOURS = 12;

    static Mailing of(ObjectNode campaign) {
        return new Mailing(
                Instant.parse(campaign.path("sendAt").asText()),
                campaign.path("recipients").asLong());
    }

    String status(Instant now) {
        if (now.isBefore(sendAt)) return "scheduled";
        return minutes(now) < SENDING_MINUTES ? "processing" : "sent";
    }

    ObjectNode stats(Instant now) {
        long sent = now.isBefore(sendAt) ? 0 : part(recipients, Math.min(1, minutes(now) / SENDING_MINUTES));
        long hard = part(sent, 0.012);
        long soft = part(sent, 0.008);
        long delivered = sent - hard - soft;
        double seen = 1 - Math.pow(0.5, minutes(now) / 60 / HALF_READ_HOURS);
        long opened = part(delivered, 0.34 * seen);
        long clicked = part(opened, 0.18);
        long unsubscribed = part(opened, 0.01);
        long complained = part(opened, 0.001);
        long replied = part(opened, 0.02);
        var stats =
                Json.NODES.objectNode().put("sent", sent).put("accepted", sent).put("delivered", delivered);
        stats.put("opened", opened).put("clicked", clicked).put("unsubscribed", unsubscribed);
        stats.put("complained", complained).put("permanentFail", hard).put("temporaryFail", soft);
        stats.put("rejected", 0).put("failed", hard + soft).put("replied", replied);
        stats.put("openRate", rate(opened, delivered)).put("clickRate", rate(clicked, delivered));
        stats.put("unsubscribeRate", rate(unsubscribed, delivered)).put("complaintRate", rate(complained, delivered));
        return stats.put("bounceRate", rate(hard + soft, sent)).put("replyRate", rate(replied, delivered));
    }

    private double minutes(Instant now) {
        return Math.max(0, Duration.between(sendAt, now).toSeconds() / 60.0);
    }

    private static long part(long of, double share) {
        return (long) Math.floor(of * share);
    }

    private static BigDecimal rate(long part, long of) {
        return of == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_EVEN);
    }
}
