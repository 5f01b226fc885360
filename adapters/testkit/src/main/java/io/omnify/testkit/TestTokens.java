package io.omnify.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;

/** Real signed tokens as auth-service issues them, for services under test that verify them as in production. */
public final class TestTokens {
    private static final String PRIVATE_KEY = "omnify.test.private-key";
    private static final String PUBLIC_KEY_FILE = "omnify.test.public-key-file";

    private TestTokens() {}

    /** The value of an {@code Authorization} header for a person. */
    public static String user(OrgId org, UserId user, Role role) {
        return bearer(claims(org).subject(user.value()).groups(role.code()).claim("sid", "sess_" + UUID.randomUUID()));
    }

    /** A new owner of {@code org}, where the test does not care who. */
    public static String owner(OrgId org) {
        return user(org, new UserId("user_" + UUID.randomUUID()), Role.OWNER);
    }

    /** A new owner who proved who they are at {@code at}, for what needs a fresh proof. */
    public static String proved(OrgId org, Instant at) {
        return bearer(claims(org)
                .subject("user_" + UUID.randomUUID())
                .groups(Role.OWNER.code())
                .claim("sid", "sess_" + UUID.randomUUID())
                .claim("auth_time", at.getEpochSecond()));
    }

    public static String viewer(OrgId org) {
        return user(org, new UserId("user_" + UUID.randomUUID()), Role.VIEWER);
    }

    /** The value of an {@code Authorization} header for another service with the given permissions. */
    public static String service(OrgId org, String... permissions) {
        return bearer(
                claims(org).subject("service:test").groups("service").claim("scope", String.join(" ", permissions)));
    }

    /** A well-signed token that is refused for its time alone. */
    public static String expired(OrgId org) {
        return bearer(claims(org)
                .subject("user_" + UUID.randomUUID())
                .groups(Set.of("owner"))
                .issuedAt(Instant.now().minus(Duration.ofHours(2)))
                .expiresAt(Instant.now().minus(Duration.ofHours(1))));
    }

    /** Right claims, signed by a key nobody knows. */
    public static String forged(OrgId org) {
        return "Bearer "
                + claims(org)
                        .subject("user_" + UUID.randomUUID())
                        .groups("owner")
                        .jws()
                        .sign(newKeys().getPrivate());
    }

    /** Right claims, no signature ({@code alg: none}). */
    public static String unsigned(OrgId org) {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var payload = bearer(claims(org).subject("user_" + UUID.randomUUID()).groups("owner"))
                .split("\\.")[1];
        var header = "{\"alg\":\"none\",\"typ\":\"JWT\"}";
        return "Bearer " + encoder.encodeToString(header.getBytes(US_ASCII)) + "." + payload + ".";
    }

    public static OrgId newOrg() {
        return new OrgId("org_" + UUID.randomUUID());
    }

    private static JwtClaimsBuilder claims(OrgId org) {
        return Jwt.issuer("omnify")
                .audience("omnify")
                .claim("org_id", org.value())
                .claim("typ", "access")
                .claim("jti", UUID.randomUUID().toString())
                .expiresIn(Duration.ofMinutes(15));
    }

    private static String bearer(JwtClaimsBuilder claims) {
        return "Bearer " + claims.jws().keyId("test").sign(privateKey());
    }

    // Test resources and tests live in different class loaders: system properties are what they share.
    static synchronized Path publicKeyFile() {
        if (System.getProperty(PUBLIC_KEY_FILE) == null) create();
        return Path.of(System.getProperty(PUBLIC_KEY_FILE));
    }

    private static PrivateKey privateKey() {
        publicKeyFile();
        try {
            var bytes = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void create() {
        try {
            var keys = newKeys();
            var file = Files.createTempFile("omnify-test", ".pem");
            file.toFile().deleteOnExit();
            var encoded = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII))
                    .encodeToString(keys.getPublic().getEncoded());
            Files.writeString(file, "-----BEGIN PUBLIC KEY-----\n" + encoded + "\n-----END PUBLIC KEY-----\n");
            System.setProperty(
                    PRIVATE_KEY,
                    Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
            System.setProperty(PUBLIC_KEY_FILE, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
