package io.omnify.agent.campaigns.domain;

import java.time.Instant;

/**
 * Why a platform is not as it should be.
 *
 * @param retrying it is tried again by itself; otherwise somebody has to do something
 */
public record Trouble(String code, String message, boolean retrying, Instant at) {
    public Trouble given() {
        return new Trouble(code, message, false, at);
    }
}
