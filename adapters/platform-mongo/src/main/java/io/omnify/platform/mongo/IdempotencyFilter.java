package io.omnify.platform.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoException;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Problem;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes any POST repeatable: with an {@code Idempotency-Key} the first answer is kept for 24 hours and given again to
 * the same request; the same key with another body is refused. A refusal that the caller can cure (signing in, a fresh
 * proof, waiting) and a failure on our side leave the key free. Only for callers with an organisation and JSON bodies.
 */
@Provider
@Priority(Priorities.USER)
public final class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {
    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class);
    static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final String CLAIM = "omnify.idempotency";

    private static final Set<Integer> MAY_CHANGE = Set.of(401, 403, 408, 423, 425, 429);

    private record Claim(String id, OrgId org, String key, int[] status, String[] location) {}

    private final IdempotencyKeys keys;
    private final Caller caller;
    private final SecurityIdentity identity;

    public IdempotencyFilter(IdempotencyKeys keys, Caller caller, SecurityIdentity identity) {
        this.keys = keys;
        this.caller = caller;
        this.identity = identity;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString(HEADER);
        if (key == null || !"POST".equals(request.getMethod()) || identity.isAnonymous() || !hasJson(request)) return;
        if (!FORM.matcher(key).matches())
            throw ProblemException.invalid(HEADER, "must be 1 to 200 printable ASCII characters");
        var body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        var path = request.getUriInfo().getPath();
        var id = hash(caller.org() + "\n" + caller.subject() + "\n" + path + "\n" + key, new byte[0]);
        var bodyHash = hash(path, body);
        var known = keys.claim(id, caller.org(), bodyHash);
        if (known.isPresent()) request.abortWith(repeat(known.get(), bodyHash, key));
        else request.setProperty(CLAIM, new Claim(id, caller.org(), key, new int[1], new String[1]));
    }

    private Response repeat(IdempotencyRecord known, String bodyHash, String key) {
        if (!known.bodyHash().equals(bodyHash))
            return Problem.of(422, "idempotency-key-reused", "The key was used before with another body.")
                    .toResponse();
        return again(known.finished() ? known : awaited(known), key);
    }

    /** Parallel repeats get the answer of the one that is at work, if it does not take too long. */
    private IdempotencyRecord awaited(IdempotencyRecord known) {
        try {
            return keys.awaitAnswer(known.id(), caller.org()).orElseThrow(IdempotencyFilter::stillRunning);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stillRunning();
        }
    }

    private static ProblemException stillRunning() {
        return ProblemException.retryLater(409, "request-in-progress", "The first request is still running.", 1);
    }

    private static Response again(IdempotencyRecord known, String key) {
        if (known.status() == null) throw stillRunning();
        var response = Response.status(known.status()).header("Idempotency-Replayed", "true");
        if (known.contentType() != null) response.type(known.contentType());
        if (known.location() != null) response.header(HttpHeaders.LOCATION, known.location());
        if (known.body() != null && known.body().length > 0) response.entity(SealedAnswer.open(key, known.body()));
        return response.build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(CLAIM) instanceof Claim claim)) return;
        if (response.getStatus() >= 500 || MAY_CHANGE.contains(response.getStatus())) {
            keys.release(claim.id(), claim.org());
            request.removeProperty(CLAIM);
            return;
        }
        claim.status()[0] = response.getStatus();
        claim.location()[0] = response.getHeaderString(HttpHeaders.LOCATION);
        if (!response.hasEntity()) finish(claim, null, new byte[0]);
    }

    @Override
    public void aroundWriteTo(WriterInterceptorContext context) throws IOException, WebApplicationException {
        if (!(context.getProperty(CLAIM) instanceof Claim claim) || claim.status()[0] == 0) {
            context.proceed();
            return;
        }
        var target = context.getOutputStream();
        var copy = new ByteArrayOutputStream();
        context.setOutputStream(copy);
        context.proceed();
        context.setOutputStream(target);
        var type = context.getMediaType();
        finish(claim, type == null ? null : type.toString(), copy.toByteArray());
        copy.writeTo(target);
    }

    private void finish(Claim claim, @Nullable String contentType, byte[] body) {
        var sealed = body.length == 0 ? body : SealedAnswer.seal(claim.key(), body);
        try {
            keys.answer(claim.id(), claim.org(), claim.status()[0], contentType, claim.location()[0], sealed);
        } catch (MongoException e) {
            LOG.warnf("answer not kept reason=%s", e.getMessage()); // what was done is done: the caller must hear of it
        }
    }

    private static boolean hasJson(ContainerRequestContext request) {
        var type = request.getMediaType();
        return type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    private static String hash(String head, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(head.getBytes(UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
