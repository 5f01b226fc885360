package io.omnify.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.port.LanguageModel;
import io.omnify.vendor.http.VendorCalls;
import io.omnify.vendor.http.VendorFailure;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The language model behind OpenAI's Responses API; in simulation the same, pointed at the simulator. */
public final class OpenAiLanguageModel implements LanguageModel {
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
        return over(settings, Connections.ofService());
    }

    static OpenAiLanguageModel over(OpenAiSettings settings, Connections connections) {
        return new OpenAiLanguageModel(settings, api(settings, connections), CALLS, JSON);
    }

    static ResponsesApi api(OpenAiSettings settings, Connections connections) {
        return new ResponsesApi(settings, connections, JSON);
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
        var sent = new AtomicBoolean();
        try {
            return calls.call(request.timeout(), () -> noting(sent, () -> once(request, body, onText)));
        } catch (VendorFailure failure) {
            var after = calls.policy().retryAfter(failure).orElse(null);
            return new ModelOutcome.Failed(OpenAiErrors.of(failure, sent.get(), after));
        }
    }

    /** One try that reached the provider may cost, whatever became of the next. */
    private static <T> T noting(AtomicBoolean sent, Callable<T> attempt) throws Exception {
        try {
            return attempt.call();
        } catch (Exception e) {
            if (!VendorCalls.failure(e).neverSent()) sent.set(true);
            throw e;
        }
    }

    private ModelOutcome once(ModelRequest request, CreateResponse body, Consumer<String> onText)
            throws InterruptedException, JsonProcessingException {
        var command = request.reference();
        return settings.stream()
                ? streams.read(api.stream(command, body), request, onText)
                : reader.read(api.create(command, body), request);
    }
}
