package io.omnify.sandbox;

import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.shared.domain.Json;
import io.omnify.vendor.http.VendorCalls;
import io.omnify.vendor.http.VendorFailure;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One action of the sandbox. It is called once: who calls again without looking doubles the effect. */
final class SandboxAction implements Action {
    private static final int NOT_FOUND = 404;

    private final ActionDescription description;
    private final Duration limit;
    private final SandboxApi api;
    private final Operation operation;

    SandboxAction(ActionDescription description, Duration limit, SandboxApi api, Operation operation) {
        this.description = description;
        this.limit = limit;
        this.api = api;
        this.operation = operation;
    }

    /** The platform's operation behind the action. */
    @FunctionalInterface
    interface Operation {
        SandboxApi.Receipt call(String key, String org, Map<String, @Nullable Object> input);
    }

    @Override
    public ActionDescription description() {
        return description;
    }

    @Override
    public Mode mode() {
        return Mode.SIMULATION;
    }

    @Override
    public Duration limit() {
        return limit;
    }

    @Override
    public Answer perform(Call call) {
        try {
            return new Answer.Done(
                    output(operation.call(call.key().toString(), call.org().value(), call.input())));
        } catch (RuntimeException e) {
            return answer(e);
        }
    }

    @Override
    public Finding find(Call call) {
        try {
            return new Finding.Happened(
                    output(api.find(call.org().value(), call.key().toString())));
        } catch (RuntimeException e) {
            var failure = VendorCalls.failure(e);
            return failure.status() == NOT_FOUND
                    ? new Finding.Absent()
                    : new Finding.Silent(String.valueOf(failure.getMessage()));
        }
    }

    private static Answer answer(RuntimeException e) {
        var failure = VendorCalls.failure(e);
        if (failure.kind() == VendorFailure.Kind.STATUS) return refused(failure);
        if (neverLeft(e)) return new Answer.Refused(unavailable("The sandbox does not answer."));
        return new Answer.Uncertain(String.valueOf(failure.getMessage()));
    }

    /** The sandbox answers with an error only when it has done nothing. */
    private static Answer refused(VendorFailure failure) {
        if (failure.status() == 429) {
            var after = failure.header("retry-after").map(Long::parseLong).map(Duration::ofSeconds);
            return new Answer.Refused(
                    new Failure("action-rate-limited", "The sandbox asks to slow down.", true, after.orElse(null)));
        }
        if (failure.status() >= 500) return new Answer.Refused(unavailable("The sandbox is not available."));
        return new Answer.Refused(Failure.of("action-refused", "The sandbox refused it: status " + failure.status()));
    }

    private static Failure unavailable(String message) {
        return Failure.retryable("action-unavailable", message);
    }

    private static boolean neverLeft(Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause())
            if (each instanceof ConnectException) return true;
        return false;
    }

    private static Map<String, @Nullable Object> output(SandboxApi.Receipt receipt) {
        return Json.object("id", receipt.id(), "at", receipt.at());
    }
}
