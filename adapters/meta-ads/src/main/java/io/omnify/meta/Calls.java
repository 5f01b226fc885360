package io.omnify.meta;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Answers;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.vendor.http.AccountCalls;
import io.omnify.vendor.http.Allowance;
import io.omnify.vendor.http.CommonLimit;
import io.omnify.vendor.http.Terms;
import io.omnify.vendor.http.VendorFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** The one way out: within a time, in the account's allowance, failing in the domain's words. */
final class Calls {
    /** Meta's own limits are told with each answer; this only keeps a burst from running into them. */
    private static final Allowance BURST = Allowance.of(300, Duration.ofSeconds(10));

    private final AccountCalls calls;
    private final MetaErrors errors;

    Calls(UseCase useCase, InstantSource clock) {
        var usage = new Usage(useCase);
        this.errors = new MetaErrors(usage, clock);
        this.calls = AccountCalls.to(
                "meta",
                Terms.of(BURST)
                        .reading(usage)
                        .hopeless(MetaErrors::isHopeless)
                        .harmless(failure -> false)
                        .forAll(MetaErrors::isOfTheApp));
    }

    /** The organisation's account; simulated and real ones are kept apart. */
    static String key(Access access) {
        var world = access.mode() == Mode.SIMULATION ? "simulated " : "";
        return access.org().value() + "/" + world + access.account();
    }

    /** For what an organisation asks before there is an account. */
    static String key(String asker, Mode mode) {
        return asker + "/connecting " + mode.code();
    }

    <T extends Wire.Answer> T read(String account, CommonLimit app, Duration within, Callable<T> call) {
        try {
            return calls.read(account, app, within, () -> opened(call.call()));
        } catch (VendorFailure failure) {
            throw new PlatformFailed(errors.of(failure, false));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailed(new PlatformFailure.Unavailable("interrupted", "The call was broken off here."));
        }
    }

    <T extends Wire.Answer> T write(String account, CommonLimit app, Duration within, Callable<T> call) {
        try {
            return calls.write(account, app, within, () -> opened(call.call()));
        } catch (VendorFailure failure) {
            throw new PlatformFailed(errors.of(failure, !failure.neverSent()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailed(new PlatformFailure.Uncertain("interrupted", "The call was broken off here."));
        }
    }

    /** What an answer that came is to us; one that makes no sense is none. */
    <T> T understood(Supplier<T> reading) {
        var senseless = VendorFailure.unreadable("a field is not what it should be");
        return Answers.understood(reading, () -> errors.of(senseless, false));
    }

    /** As {@link Answers#done}, where not to understand it is not to see it. */
    <T> T done(Supplier<T> look) {
        return Answers.done(() -> understood(look));
    }

    /** An error is an error whatever the status says. */
    private static <T extends Wire.Answer> T opened(T answer) {
        if (answer == null) throw VendorFailure.unreadable("the answer is empty");
        var error = answer.error();
        if (error != null && !error.isNull()) throw VendorFailure.status(400, Map.of(), "{\"error\":" + error + "}");
        return answer;
    }
}
