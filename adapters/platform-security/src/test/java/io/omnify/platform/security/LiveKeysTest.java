package io.omnify.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real keys, real signatures and a real key set over HTTP. */
class LiveKeysTest {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final RsaJsonWebKey FIRST = key("key_1");
    private static final RsaJsonWebKey SECOND = key("key_2");

    private volatile String published = set(FIRST);
    private volatile int status = 200;
    private volatile RsaJsonWebKey signing = FIRST;
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private HttpServer authService;
    private LiveKeys keys;
    private VerifiedTokens tokens;
    private JWTAuthContextInfo context;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        authService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        authService.createContext("/jwks.json", exchange -> {
            if (status != 200) unanswered.incrementAndGet();
            var body = published.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        authService.start();
        var address = "http://127.0.0.1:" + authService.getAddress().getPort() + "/jwks.json";
        keys = new LiveKeys(address);
        tokens = new VerifiedTokens(keys, InstantSource.system(), new DefaultJWTCallerPrincipalFactory());
        context = new JWTAuthContextInfo(address, "omnify");
        keys.start(new StartupEvent());
        until(keys::isKnown);
    }

    @AfterEach
    void stop() {
        keys.stop(new ShutdownEvent());
        authService.stop(0);
    }

    @Test
    void aWithdrawnKeyOpensNothingAlthoughItsTokensWereVerifiedBefore() throws Exception {
        var old = token(FIRST);
        tokens.parse(old, context);

        published = set(SECOND);
        until(() -> refuses(old));

        assertThat(tokens.parse(token(SECOND), context).getSubject()).isEqualTo("user_1");
        assertThatThrownBy(() -> tokens.parse(token(FIRST), context)).isInstanceOf(ParseException.class);
    }

    @Test
    void noRequestFailsWhileAKeyIsReplacedOnSchedule() throws Exception {
        var failures = new ConcurrentLinkedQueue<Exception>();
        var stop = new AtomicBoolean();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) callers.submit(() -> ask(stop, failures));
            published = set(FIRST, SECOND);
            until(() -> keys.find("key_2").isPresent());
            signing = SECOND;
            until(() -> asked.get() > 100);
            published = set(SECOND);
            until(() -> keys.find("key_1").isEmpty());
            stop.set(true);
        }
        assertThat(failures).isEmpty();
    }

    private void ask(AtomicBoolean stop, ConcurrentLinkedQueue<Exception> failures) {
        while (!stop.get()) {
            try {
                tokens.parse(token(signing), context);
                if (signing == SECOND) asked.incrementAndGet();
                Thread.sleep(1);
            } catch (ParseException | JoseException | InterruptedException e) {
                failures.add(e);
            }
        }
    }

    @Test
    void keysLastSeenStayGoodWhileNobodyAnswers() throws Exception {
        status = 503;
        published = set(SECOND);
        until(() -> unanswered.get() > 1);
        tokens.parse(token(FIRST), context);

        status = 200;
        until(() -> keys.find("key_2").isPresent());
        assertThatThrownBy(() -> tokens.parse(token(FIRST), context)).isInstanceOf(ParseException.class);
    }

    @Test
    void aTokenCannotBringItsOwnKey() throws Exception {
        var own = key("key_1");
        for (var headers : List.of(
                Map.of("jwk", own.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)),
                Map.of("jku", "http://127.0.0.1:1/jwks.json"),
                Map.of("x5u", "http://127.0.0.1:1/cert.pem"))) {
            var jws = signature(own);
            headers.forEach((name, value) -> jws.getHeaders().setObjectHeaderValue(name, value));
            var forged = jws.getCompactSerialization();
            assertThatThrownBy(() -> tokens.parse(forged, context)).isInstanceOf(ParseException.class);
        }
    }

    private boolean refuses(String token) {
        try {
            tokens.parse(token, context);
            return false;
        } catch (ParseException e) {
            return true;
        }
    }

    private static String token(RsaJsonWebKey key) throws JoseException {
        return signature(key).getCompactSerialization();
    }

    private static JsonWebSignature signature(RsaJsonWebKey key) {
        var claims = new JwtClaims();
        claims.setIssuer("omnify");
        claims.setSubject("user_1");
        claims.setIssuedAtToNow();
        claims.setGeneratedJwtId();
        claims.setExpirationTimeMinutesInTheFuture(10);
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setKey(key.getPrivateKey());
        jws.setPayload(claims.toJson());
        return jws;
    }

    private static RsaJsonWebKey key(String id) {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(id);
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String set(RsaJsonWebKey... keys) {
        return new JsonWebKeySet(Arrays.<JsonWebKey>asList(keys)).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private interface Question {
        boolean isAnswered();
    }

    private static void until(Question question) throws InterruptedException {
        var end = Instant.now().plus(LONGEST);
        while (!question.isAnswered()) {
            if (Instant.now().isAfter(end)) throw new AssertionError("it never came");
            Thread.sleep(10);
        }
    }
}
