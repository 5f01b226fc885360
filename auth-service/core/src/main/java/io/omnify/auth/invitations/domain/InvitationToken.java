package io.omnify.auth.invitations.domain;

import io.omnify.auth.domain.Sha256;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an invited person gets by mail, and only there. Of the secret a hash is stored; the signature covers whom the
 * invitation is for, so that neither the token nor the stored invitation can be made to say something else.
 */
public record InvitationToken(String invitation, String secret, String signature) {
    public static final int SECRET_BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("omi_([A-Za-z0-9]{1,64})-([A-Za-z0-9_-]{43})-([A-Za-z0-9_-]{43})");

    public static String secret(byte[] random) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    public static Optional<InvitationToken> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(
                new InvitationToken(Invitation.PREFIX + matcher.group(1), matcher.group(2), matcher.group(3)));
    }

    public String text() {
        return "omi_" + invitation.substring(Invitation.PREFIX.length()) + "-" + secret + "-" + signature;
    }

    String secretHash() {
        return Sha256.hex(secret);
    }

    /** Never the secret: this ends up in logs. */
    @Override
    public String toString() {
        return "InvitationToken[" + invitation + "]";
    }
}
