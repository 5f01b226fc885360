package io.omnify.meta;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.PlatformFailure.RateLimited;
import io.omnify.vendor.http.VendorCalls;
import io.omnify.vendor.http.VendorFailure;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.resteasy.reactive.RestResponse;

/** The one way out: within a time, in the account's allowance, failing in the domain's words. */
final class Calls {
    private final VendorCalls repeated = VendorCalls.to("meta", MetaErrors::isHopeless);
    private final VendorCalls once = VendorCalls.to("meta", _ -> true);
    private final Usage usage;

    Calls(Usage usage) {
        this.usage = usage;
    }

    /** Whose allowance a call uses up; Meta counts by account, whoever asks. */
    record Subject(String key, String account) {
        static Subject of(Access access) {
            return new Subject(access.mode() + "/" + access.account(), access.account());
        }

        static Subject none(Mode mode) {
            return new Subject(mode + "/", "");
        }
    }

    <T extends Wire.Answer> T read(Subject subject, Duration within, Callable<RestResponse<T>> call) {
        return made(subject, false, () -> repeated.call(within, () -> opened(subject, call.call())));
    }

    <T extends Wire.Answer> T write(Subject subject, Duration within, Callable<RestResponse<T>> call) {
        var left = new AtomicBoolean(true);
        return made(subject, true, () -> {
            try {
                return once.call(within, () -> opened(subject, watched(call, left)));
            } catch (VendorFailure failure) {
                if (left.get()) throw failure;
                throw new PlatformFailed(MetaErrors.of(failure, false));
            }
        });
    }

    private <T> T made(Subject subject, boolean writes, Callable<T> call) {
        usage.pause(subject.key()).ifPresent(pause -> {
            throw new PlatformFailed(new RateLimited("usage", "Meta wants this account to rest for a while.", pause));
        });
        try {
            return call.call();
        } catch (VendorFailure failure) {
            usage.note(subject, failure::header);
            throw new PlatformFailed(MetaErrors.of(failure, writes));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailed(interrupted(writes));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static PlatformFailure interrupted(boolean writes) {
        var message = "The call was broken off here.";
        return writes
                ? new PlatformFailure.Uncertain("interrupted", message)
                : new PlatformFailure.Unavailable("interrupted", message);
    }

    /** An error is an error whatever the status says. */
    private <T extends Wire.Answer> T opened(Subject subject, RestResponse<T> response) {
        var headers = headers(response);
        usage.note(subject, name -> VendorFailure.status(200, headers, "").header(name));
        var answer = response.getEntity();
        if (answer == null) throw VendorFailure.unreadable("the answer is empty");
        var error = answer.error();
        if (error != null && !error.isNull())
            throw VendorFailure.status(response.getStatus(), headers, "{\"error\":" + error + "}");
        return answer;
    }

    private static Map<String, String> headers(RestResponse<?> response) {
        var headers = new HashMap<String, String>();
        var all = response.getStringHeaders();
        all.keySet().forEach(name -> headers.put(name, all.getFirst(name)));
        return headers;
    }

    private static <T> RestResponse<T> watched(Callable<RestResponse<T>> call, AtomicBoolean left) throws Exception {
        try {
            return call.call();
        } catch (RuntimeException e) {
            if (neverLeft(e)) left.set(false);
            throw e;
        }
    }

    private static boolean neverLeft(Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause())
            if (each instanceof ConnectException || each instanceof UnknownHostException) return true;
        return false;
    }
}
