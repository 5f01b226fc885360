package io.omnify.gateway.proxy;

import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.exchange.Problems;
import org.jboss.logging.Logger;

/** What can go wrong behind the door, and what the client is told: enough to act on, nothing of the inside. */
enum Failure {
    AWAY(503, "service-unavailable", "The service for this path is not available right now."),
    BROKEN(502, "service-broken", "The service for this path broke off before it answered."),
    LATE(504, "service-too-slow", "The service for this path did not answer in time.");

    private static final Logger LOG = Logger.getLogger(Failure.class);
    private final int status;
    private final String code;
    private final String detail;

    Failure(int status, String code, String detail) {
        this.status = status;
        this.code = code;
        this.detail = detail;
    }

    void answer(Problems problems, Exchange exchange, Route route) {
        LOG.warnf("upstream failed service=%s code=%s request_id=%s", route.service(), code, exchange.requestId());
        if (status == 503 && !exchange.context().response().headWritten())
            exchange.context().response().putHeader("Retry-After", "1");
        problems.answer(exchange, status, code, detail);
    }
}
