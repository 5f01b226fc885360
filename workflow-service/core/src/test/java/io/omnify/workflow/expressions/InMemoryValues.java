package io.omnify.workflow.expressions;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.expressions.domain.JsonValues;
import io.omnify.workflow.expressions.domain.ValueRef;
import io.omnify.workflow.expressions.port.LargeValues;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

public final class InMemoryValues implements LargeValues {
    private final Map<String, Object> all = new ConcurrentHashMap<>();
    int reads;

    @Override
    public ValueRef keep(OrgId org, String run, Object value) {
        var text = JsonValues.text(value);
        var ref = new ValueRef(run, "val_" + hash(text), text.length());
        all.put(org + "/" + run + "/" + ref.id(), value);
        return ref;
    }

    @Override
    public Optional<Object> read(OrgId org, ValueRef ref) {
        reads++;
        return Optional.ofNullable(all.get(org + "/" + ref.run() + "/" + ref.id()));
    }

    @Override
    public Optional<String> text(OrgId org, String run, String id) {
        return Optional.ofNullable(all.get(org + "/" + run + "/" + id)).map(JsonValues::text);
    }

    @Override
    public void forget(OrgId org) {
        all.keySet().removeIf(key -> key.startsWith(org + "/"));
    }

    /** As when the run goes. */
    void forget(OrgId org, String run) {
        all.keySet().removeIf(key -> key.startsWith(org + "/" + run + "/"));
    }

    private static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return String.format("%064x", new BigInteger(1, hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
