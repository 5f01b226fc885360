package io.omnify.agent.errands.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.agent.effects.port.Action;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names what a step makes at a platform, so that it is found there, or counted once, however often the step is tried. */
public final class Marks {
    private static final String PREFIX = "act_";
    private static final int BYTES = 12;

    private Marks() {}

    /** The same for all attempts of a step, and short enough for the names of all platforms. */
    public static String of(Action.Call call) {
        var subject = call.org().value() + "\n" + call.key().subject();
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(UTF_8));
            return PREFIX + HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
