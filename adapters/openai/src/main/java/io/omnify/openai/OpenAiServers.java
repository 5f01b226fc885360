package io.omnify.openai;

import io.omnify.agent.executions.port.LanguageModel;
import java.net.URI;

/** Servers that organisations name: any that speaks the Responses API. */
public final class OpenAiServers {
    private final OpenAiSettings platform;
    private final Connections connections = Connections.ofService();

    public OpenAiServers(OpenAiSettings platform) {
        this.platform = platform;
    }

    /** The model at this address, the platform's provider when it is empty; an empty key is not sent. */
    public LanguageModel open(String baseUrl, String key, String model) {
        var uri = baseUrl.isEmpty() ? platform.baseUrl() : URI.create(baseUrl);
        var settings = new OpenAiSettings(platform.mode(), uri, key, model, platform.stream());
        return OpenAiLanguageModel.over(settings, connections);
    }
}
