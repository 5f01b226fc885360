package io.omnify.openai;

import io.omnify.agent.executions.port.LanguageModel;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import org.jboss.logging.Logger;

/** Servers that organisations name: any that speaks the Responses API; the connections to the last ones are kept. */
public final class OpenAiServers {
    private static final Logger LOG = Logger.getLogger(OpenAiServers.class);
    private static final int MOST = 64;

    private final OpenAiSettings platform;
    private final LinkedHashMap<URI, ResponsesApi> servers = new LinkedHashMap<>(16, 0.75f, true);

    public OpenAiServers(OpenAiSettings platform) {
        this.platform = platform;
    }

    /** The model at this address, the platform's provider when it is empty; an empty key is not sent. */
    public LanguageModel open(String baseUrl, String key, String model) {
        var uri = baseUrl.isEmpty() ? platform.baseUrl() : URI.create(baseUrl.replaceAll("/+$", ""));
        var settings = new OpenAiSettings(platform.mode(), uri, key, model, platform.stream());
        return OpenAiLanguageModel.over(settings, api(settings));
    }

    private synchronized ResponsesApi api(OpenAiSettings settings) {
        var api = servers.computeIfAbsent(settings.baseUrl(), _ -> OpenAiLanguageModel.api(settings));
        if (servers.size() > MOST) close(servers.pollFirstEntry().getValue());
        return api;
    }

    private static void close(ResponsesApi api) {
        try {
            if (api instanceof Closeable closeable) closeable.close();
        } catch (IOException e) {
            LOG.debugf("a connection to a model server did not close reason=%s", e.getMessage());
        }
    }
}
