package io.omnify.agent.clients.domain;

import java.time.Instant;

/**
 * That something is otherwise at the CRM than it was, and no more: what it is like now is asked there.
 *
 * @param id the CRM's
 */
public record CrmNews(Kind kind, String id, Instant at) {
    /** What it is of. */
    public enum Kind {
        CONTACT,
        DEAL
    }
}
