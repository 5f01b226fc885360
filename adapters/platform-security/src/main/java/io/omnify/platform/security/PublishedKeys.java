package io.omnify.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.lang.JoseException;

/** One reading of a key set (RFC 7517) over HTTP; quick or not at all, for it is read again and again. */
final class PublishedKeys {
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int MOST_BYTES = 100_000;

    private PublishedKeys() {}

    /** The RSA keys there by their ids. */
    static Map<String, PublicKey> at(URI address) throws IOException, JoseException {
        var found = new HashMap<String, PublicKey>();
        for (var key : new JsonWebKeySet(text(address)).getJsonWebKeys())
            if (key instanceof RsaJsonWebKey rsa && rsa.getKeyId() != null)
                found.put(rsa.getKeyId(), rsa.getRsaPublicKey());
        return Map.copyOf(found);
    }

    private static String text(URI address) throws IOException {
        if (!(address.toURL().openConnection() instanceof HttpURLConnection connection))
            throw new IOException("no address of the web: " + address);
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setUseCaches(false);
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK)
            throw new IOException("answered " + connection.getResponseCode());
        try (var body = connection.getInputStream()) {
            return new String(body.readNBytes(MOST_BYTES), UTF_8);
        }
    }
}
