package io.omnify.auth.adapter.otp;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import io.omnify.auth.accounts.domain.Base32;
import io.omnify.auth.accounts.port.OneTimeCodes;
import jakarta.inject.Singleton;
import java.security.InvalidKeyException;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** Computes one-time codes with a library that does nothing else. */
@Singleton
public final class HmacCodes implements OneTimeCodes {
    private final HmacOneTimePasswordGenerator generator = new HmacOneTimePasswordGenerator();

    @Override
    public String codeAt(String secret, long step) {
        var key = new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm());
        try {
            return generator.generateOneTimePasswordString(key, step, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("the stored secret is no key", e);
        }
    }
}
