package io.omnify.agent.adapter.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.KmsEnvelopeAead;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.util.SecretBytes;
import io.omnify.agent.connections.port.Vault;
import io.omnify.agent.platforms.domain.Credentials;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Envelopes as Google Tink makes them: each credential has a key of its own (AES-256-GCM), sealed with the service's.
 * The first of the service's keys seals; all of them open, so a new key is first given as the second everywhere, then
 * moved to the front, and the old one goes when nothing is sealed with it any more.
 */
public final class TinkVault implements Vault {
    private static final int KEY_BYTES = 32;
    private static final byte[] INFO = "omnify connections 1".getBytes(UTF_8);
    private static final int SIZE_BYTES = Integer.BYTES;
    private static final int TINK_PREFIX = 5;

    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .setSerializationInclusion(JsonInclude.Include.NON_NULL);
    private final @Nullable Aead envelopes;
    private final int newest;

    /** @param secrets from the configuration, the one that seals first; none means that nothing can be sealed */
    public TinkVault(List<String> secrets) {
        var given = secrets.stream().filter(secret -> !secret.isBlank()).toList();
        try {
            AeadConfig.register();
            this.newest = given.isEmpty() ? 0 : id(given.getFirst());
            this.envelopes = given.isEmpty() ? null : KmsEnvelopeAead.create(parameters(), masters(given));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keys of the vault cannot be used", e);
        }
    }

    private static AesGcmParameters parameters() throws GeneralSecurityException {
        return AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                .build();
    }

    private static Aead masters(List<String> secrets) throws GeneralSecurityException {
        var all = KeysetHandle.newBuilder();
        for (int i = 0; i < secrets.size(); i++) {
            var entry = KeysetHandle.importKey(master(secrets.get(i)));
            all.addEntry(i == 0 ? entry.makePrimary() : entry);
        }
        return all.build().getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @AccessesPartialKey
    private static AesGcmKey master(String secret) throws GeneralSecurityException {
        var parameters = AesGcmParameters.builder()
                .setKeySizeBytes(KEY_BYTES)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
        return AesGcmKey.builder()
                .setParameters(parameters)
                .setKeyBytes(SecretBytes.copyFrom(derived(secret, "key", KEY_BYTES), InsecureSecretKeyAccess.get()))
                .setIdRequirement(id(secret))
                .build();
    }

    /** Tells keys apart and nothing of them. */
    private static int id(String secret) throws GeneralSecurityException {
        return ByteBuffer.wrap(derived(secret, "id", Integer.BYTES)).getInt();
    }

    private static byte[] derived(String secret, String what, int bytes) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HMACSHA256", secret.getBytes(UTF_8), what.getBytes(UTF_8), INFO, bytes);
    }

    @Override
    public boolean ready() {
        return envelopes != null;
    }

    @Override
    public String seal(Credentials credentials, String context) {
        try {
            var sealed = envelopes().encrypt(json.writeValueAsBytes(credentials), context.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException | JsonProcessingException e) {
            throw new IllegalStateException("credentials cannot be sealed"); // the cause could quote them
        }
    }

    @Override
    public Credentials open(String sealed, String context) {
        try {
            var plain = envelopes().decrypt(Base64.getDecoder().decode(sealed), context.getBytes(UTF_8));
            return json.readValue(plain, Credentials.class);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("sealed credentials do not open here"); // the cause could quote them
        }
    }

    /** An envelope is the size of its own key's sealed form, then that form, which begins with the master's id. */
    @Override
    public boolean isCurrent(String sealed) {
        var bytes = Base64.getDecoder().decode(sealed);
        return bytes.length > SIZE_BYTES + TINK_PREFIX && ByteBuffer.wrap(bytes).getInt(SIZE_BYTES + 1) == newest;
    }

    private Aead envelopes() {
        if (envelopes == null) throw new IllegalStateException("no key was given for credentials");
        return envelopes;
    }
}
