package io.omnify.auth;

import io.omnify.auth.accounts.port.PasswordHasher;
import io.omnify.auth.adapter.jwt.JoseTokens;
import io.omnify.auth.adapter.kafka.AgentCounts;
import io.omnify.auth.adapter.mongo.KeySeal;
import io.omnify.auth.adapter.password.Argon2Hasher;
import io.omnify.auth.contract.AuthEvents;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.auth.port.Ids;
import io.omnify.auth.port.Randomness;
import io.omnify.auth.sessions.usecase.ManageSessions;
import io.omnify.auth.tokens.domain.ServiceDirectory;
import io.omnify.auth.tokens.port.KeyStates;
import io.omnify.auth.tokens.port.SigningKeys;
import io.omnify.auth.tokens.usecase.IssueServiceToken;
import io.omnify.auth.tokens.usecase.IssueToken;
import io.omnify.auth.tokens.usecase.KeyRing;
import io.omnify.auth.tokens.usecase.RotateKeys;
import io.omnify.auth.tokens.usecase.VerifyToken;
import io.omnify.platform.events.TopicDeclarations;
import io.omnify.platform.web.Ulids;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Puts together what signs, hashes and names. */
final class WiringOfTokens {
    private static final Logger LOG = Logger.getLogger(WiringOfTokens.class);
    /** Read here to count agents; whoever starts first makes it. */
    private static final String AGENT_EVENTS = "omnify.agent.events";

    @Produces
    @Singleton
    InstantSource clock() {
        return () -> Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Produces
    @Singleton
    Ids ids(Ulids ulids) {
        return prefix -> prefix + ulids.get();
    }

    @Produces
    @Singleton
    Randomness randomness() {
        var secure = new SecureRandom();
        return length -> {
            var bytes = new byte[length];
            secure.nextBytes(bytes);
            return bytes;
        };
    }

    @Produces
    @Singleton
    AuthEvents authEvents(Ids ids) {
        return new AuthEvents(ids);
    }

    @Produces
    @Singleton
    TopicDeclarations topics() {
        return () -> Map.of(
                AuthEvents.TOPIC,
                TopicDeclarations.STANDARD,
                AGENT_EVENTS,
                TopicDeclarations.STANDARD,
                AgentCounts.LETTERS,
                TopicDeclarations.STANDARD);
    }

    @Produces
    @Singleton
    KeySeal keySeal(@ConfigProperty(name = "omnify.key.encryption.secret") Optional<String> secret) {
        var seal = new KeySeal(secret);
        if (seal.isOpen()) LOG.warn("signing keys are stored unencrypted: set OMNIFY_KEY_ENCRYPTION_SECRET");
        return seal;
    }

    @Produces
    @Singleton
    KeyRing keyRing(SigningKeys keys, Ids ids, InstantSource clock) {
        return new KeyRing(keys, ids, clock);
    }

    @Produces
    @Singleton
    RotateKeys rotateKeys(
            SigningKeys keys,
            KeyRing keyRing,
            Ids ids,
            InstantSource clock,
            @ConfigProperty(name = "omnify.keys.period") Duration period,
            @ConfigProperty(name = "omnify.keys.lead") Duration lead,
            @ConfigProperty(name = "omnify.keys.emergency-lead") Duration emergencyLead) {
        return new RotateKeys(keys, keyRing, ids, clock, new RotateKeys.Timing(period, lead, emergencyLead));
    }

    @Produces
    @Singleton
    JoseTokens joseTokens(KeyRing keyRing, @ConfigProperty(name = "mp.jwt.verify.issuer") String issuer, Ids ids) {
        return new JoseTokens(keyRing, issuer, ids);
    }

    @Produces
    @Singleton
    IssueToken issueToken(KeyRing keyRing, JoseTokens tokens, InstantSource clock) {
        return new IssueToken(keyRing, tokens, clock);
    }

    @Produces
    @Singleton
    VerifyToken verifyToken(JoseTokens tokens, ManageSessions sessions, KeyStates keys, InstantSource clock) {
        return new VerifyToken(tokens, sessions, keys, clock);
    }

    @Produces
    @Singleton
    IssueServiceToken issueServiceToken(ServiceDirectory directory, FindOrganisation find, IssueToken issue) {
        return new IssueServiceToken(directory, find, issue);
    }

    @Produces
    @Singleton
    ServiceDirectory serviceDirectory(@ConfigProperty(name = "omnify.service.secrets") Optional<String> secrets) {
        return new ServiceDirectory(parse(secrets.orElse("")));
    }

    /** Reads {@code name:secret,name:secret}. */
    private static Map<String, String> parse(String secrets) {
        return Arrays.stream(secrets.split(","))
                .map(pair -> pair.strip().split(":", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
    }

    @Produces
    @Singleton
    PasswordHasher passwordHasher(
            Randomness randomness,
            @ConfigProperty(name = "omnify.password.threads") int threads,
            @ConfigProperty(name = "omnify.password.waiting") int waiting) {
        return new Argon2Hasher(Argon2Hasher.Cost.STANDARD, randomness, threads, waiting);
    }

    void stop(@Disposes PasswordHasher hasher) {
        if (hasher instanceof Argon2Hasher argon2) argon2.close();
    }
}
