package io.omnify.meta;

import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where Meta is, which version of it is spoken and as which app.
 *
 * @param version such as Meta writes it, a letter and two numbers
 * @param sunset the last day Meta serves it; null when none was named
 * @param graph the live API without its version
 * @param dialog the live consent page without its version
 * @param simulator both of the simulator
 * @param clientId of our app at Meta; empty when there is none, and then nobody connects by OAuth
 */
public record MetaSettings(
        String version,
        @Nullable LocalDate sunset,
        URI graph,
        URI dialog,
        URI simulator,
        String clientId,
        String clientSecret) {
    public MetaSettings {
        if (!version.matches("v[1-9][0-9]?\\.[0-9]"))
            throw new IllegalArgumentException("a version of Meta's API is a v and two numbers, not " + version);
    }

    @Override
    public String toString() {
        return "MetaSettings[" + version + ", " + graph + "]"; // never the secret
    }
}
