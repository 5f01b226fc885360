package io.omnify.agent.effects.domain;

import java.util.Locale;

/** What may be done about a call of which nobody knows whether it took effect. */
public enum Repeatability {
    /** It changes nothing: it is simply made again. */
    READ,
    /** The platform recognises the idempotency key: it is made again with the same key. */
    KEYED,
    /** The platform can be asked whether it happened: it is looked up before anything else. */
    LOOKED_UP,
    /** The platform can do neither: a person must decide. */
    UNSAFE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
