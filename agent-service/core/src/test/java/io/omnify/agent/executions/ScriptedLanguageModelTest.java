package io.omnify.agent.executions;

import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.port.LanguageModel;
import io.omnify.agent.shared.domain.Json;
import java.util.List;

class ScriptedLanguageModelTest extends LanguageModelContract {
    @Override
    protected LanguageModel modelThat(Behaviour behaviour) {
        var model = new ScriptedLanguageModel();
        var call = ScriptedLanguageModel.call("analytics.query", Json.object("by", List.of("campaign")));
        return switch (behaviour) {
            case ANSWERS -> model.thenAnswer(Json.object("clicks", 7, "none", null));
            case CALLS_TOOLS -> model.thenCall(call, call);
            case TRUNCATES -> model.thenSay(Finish.TRUNCATED, "{");
            case REFUSES -> model.thenSay(Finish.REFUSED, "no");
            case BREAKS_OFF -> model.thenFail(new ModelFailure.BrokenStream("cut"));
            case HANGS ->
                model.then(request -> {
                    Thread.sleep(request.timeout());
                    return new ModelOutcome.Failed(new ModelFailure.TimedOut());
                });
        };
    }
}
