package io.omnify.platform.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes any POST repeatable: with an {@code Idempotency-Key} the first answer is kept for 24 hours and given again to
 * the same request; the same key with another body is refused. Only for callers with an organisation and JSON bodies.
 */
@Provider
@Priority(Priorities.USER)
public final class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter, WriterInterceptor {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final String CLAIM = "omnify.idempotency";

    private record Claim(String id, OrgId org, int[] status, String[] location) {}

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
        var known = keys.claim(id, caller.org(), hash(path, body));
        if (known.isPresent()) request.abortWith(repeat(known.get(), hash(path, body)));
        else request.setProperty(CLAIM, new Claim(id, caller.org(), new int[1], new String[1]));
    }

    private static Response repeat(IdempotencyRecord known, String bodyHash) {
        if (!known.bodyHash().equals(bodyHash))
            return Problem.of(422, "idempotency-key-reused", "The key was used before with another body.")
                    .toResponse();
        if (known.status() == null)
            throw ProblemException.retryLater(409, "request-in-progress", "The first request is still running.", 1);
        var response = Response.status(known.status()).header("Idempotency-Replayed", "true");
        if (known.contentType() != null) response.type(known.contentType());
        if (known.location() != null) response.header(HttpHeaders.LOCATION, known.location());
        if (known.body() != null && known.body().length > 0) response.entity(known.body());
        return response.build();
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(CLAIM) instanceof Claim claim)) return;
        if (response.getStatus() >= 500) {
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
        keys.answer(claim.id(), claim.org(), claim.status()[0], contentType, claim.location()[0], body);
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
