package io.omnify.agent.platforms.domain;

import java.util.function.Supplier;

/** What platforms' answers are to those who asked: the same rules whichever platform it was. */
public final class Answers {
    private Answers() {}

    /** What an answer that came is to us; one that makes no sense is none, and fails as {@code senseless} says. */
    public static <T> T understood(Supplier<T> reading, Supplier<PlatformFailure> senseless) {
        try {
            return reading.get();
        } catch (PlatformFailed told) {
            throw told;
        } catch (RuntimeException e) {
            throw new PlatformFailed(senseless.get());
        }
    }

    /** What became of a change that a platform has taken: not to see it afterwards is no failure to do it. */
    public static <T> T done(Supplier<T> look) {
        try {
            return look.get();
        } catch (PlatformFailed e) {
            throw new PlatformFailed(
                    new PlatformFailure.Uncertain(e.failure().code(), "It was done, but could not be read back."));
        }
    }
}
