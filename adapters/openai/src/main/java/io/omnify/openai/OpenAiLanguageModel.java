package io.omnify.openai;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.port.LanguageModel;
import io.omnify.vendor.http.VendorCalls;
import io.omnify.vendor.http.VendorFailure;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The language model behind OpenAI's Responses API; in simulation the same, pointed at the simulator. */
public final class OpenAiLanguageModel implements LanguageModel {
    /** More than an instance runs at once, since who waits for a connection spends the time of their answer. */
    private static final int CONNECTIONS = 1_024;

    private static final long LONGEST_TURN_MINUTES = 10; // the request's own timeout is shorter

    private static final VendorCalls CALLS = VendorCalls.to("openai", OpenAiErrors::isHopeless);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final OpenAiSettings settings;
    private final ResponsesApi api;
    private final VendorCalls calls;
    private final RequestWriter writer;
    private final AnswerReader reader;
    private final AnswerStream streams;

    OpenAiLanguageModel(OpenAiSettings settings, ResponsesApi api, VendorCalls calls, ObjectMapper json) {
        this.settings = settings;
        this.api = api;
        this.calls = calls;
        this.writer = new RequestWriter(json, settings);
        this.reader = new AnswerReader(json);
        this.streams = new AnswerStream(json, reader);
    }

    public static OpenAiLanguageModel connect(OpenAiSettings settings) {
        return over(settings, api(settings));
    }

    static OpenAiLanguageModel over(OpenAiSettings settings, ResponsesApi api) {
        return new OpenAiLanguageModel(settings, api, CALLS, JSON);
    }

    static ResponsesApi api(OpenAiSettings settings) {
        return QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.baseUrl())
                .connectTimeout(5, TimeUnit.SECONDS)
                .readTimeout(LONGEST_TURN_MINUTES, TimeUnit.MINUTES)
                .property("io.quarkus.rest.client.connection-pool-size", CONNECTIONS)
                .build(ResponsesApi.class);
    }

    @Override
    public Mode mode() {
        return settings.mode();
    }

    @Override
    public String defaultModel() {
        return settings.model();
    }

    @Override
    public ModelOutcome answer(ModelRequest request, Consumer<String> onText) throws InterruptedException {
        var body = writer.write(request);
        try {
            return calls.call(request.timeout(), () -> once(request, body, onText));
        } catch (VendorFailure failure) {
            var after = calls.policy().retryAfter(failure).orElse(null);
            return new ModelOutcome.Failed(OpenAiErrors.of(failure, after));
        }
    }

    private ModelOutcome once(ModelRequest request, CreateResponse body, Consumer<String> onText)
            throws InterruptedException {
        var authorization = settings.key().isEmpty() ? null : "Bearer " + settings.key();
        var id = UUID.randomUUID().toString();
        if (settings.stream()) {
            return streams.read(api.stream(authorization, id, request.reference(), body), request, onText);
        }
        return reader.read(api.create(authorization, id, request.reference(), body), request);
    }
}
