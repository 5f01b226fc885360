package io.omnify.agent.platforms.domain;

/** Carries a {@link PlatformFailure} to whoever asked. */
public final class PlatformFailed extends RuntimeException {
    @SuppressWarnings("serial") // never serialised
    private final PlatformFailure failure;

    public PlatformFailed(PlatformFailure failure) {
        super(failure.code() + ": " + failure.message());
        this.failure = failure;
    }

    public PlatformFailure failure() {
        return failure;
    }
}
