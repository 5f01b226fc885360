package io.omnify.agent.shared.domain;

/** Carries a {@link Refusal} to whoever asked. */
public final class Refused extends RuntimeException {
    @SuppressWarnings("serial") // never serialised
    private final Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.toString());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
