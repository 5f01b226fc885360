package io.omnify.workflow.control.port;

import io.omnify.workflow.control.domain.Order;

/**
 * The way to the engine. A method that returns has put the order where no crash loses it; orders of one run arrive in
 * their order.
 */
@FunctionalInterface
public interface Orders {
    /** @throws io.omnify.workflow.runs.domain.Refused with EngineUnavailable when it may or may not have been put there */
    void give(Order order);
}
