package io.omnify.platform.web;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that the answer of a GET depends on nothing but the organisation, the caller's permissions, the path and the
 * query, and changes only with what is audited: the gateway may keep it until the organisation's next change.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface CachedAtDoor {
    /** Tells the gateway, and only it: for how many seconds at most. */
    String HEADER = "X-Door-Cache";

    /** How long an answer is kept if no event ends it before. */
    int SECONDS = 30;
}
