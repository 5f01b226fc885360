package io.omnify.agent.adapter.web;

import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.effects.port.Secrets;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Mode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Calls an address outside. Whether a broken call may be made again depends on its method and on the step's word. */
public final class HttpAction implements Action {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final PublicAddresses addresses;
    private final Secrets secrets;
    private final WebCalls calls;
    private final boolean tellsMoves;

    public HttpAction(Set<String> trusted, Secrets secrets, WebCalls calls) {
        this(new PublicAddresses(trusted), secrets, calls, false);
    }

    private HttpAction(PublicAddresses addresses, Secrets secrets, WebCalls calls, boolean tellsMoves) {
        this.addresses = addresses;
        this.secrets = secrets;
        this.calls = calls;
        this.tellsMoves = tellsMoves;
    }

    /** The same calls for somebody who reads: that something has moved, and where to, is an answer too. */
    HttpAction tellingMoves() {
        return new HttpAction(addresses, secrets, calls, true);
    }

    @Override
    public ActionDescription description() {
        return HttpDescription.IT;
    }

    @Override
    public Mode mode() {
        return Mode.LIVE;
    }

    @Override
    public Duration limit() {
        return LIMIT;
    }

    @Override
    public Repeatability repeatability(Map<String, @Nullable Object> input) {
        if (WebRequest.reads(input)) return Repeatability.READ;
        return WebRequest.repeatable(input) ? Repeatability.KEYED : Repeatability.UNSAFE;
    }

    @Override
    public Answer perform(Call call) throws InterruptedException {
        try {
            var request = WebRequest.of(call, secrets);
            boolean readable =
                    !request.secure() && !addresses.trusts(request.uri().getHost(), request.port());
            if (readable && !request.secrets().isEmpty())
                return refused("invalid-input", "A secret is sent over https only.");
            var address = addresses.resolve(request.uri().getHost(), request.port());
            return address.isEmpty()
                    ? refused("http-address-refused", "The address is not a public one.")
                    : answer(request, address.get());
        } catch (WebRequest.NotPossible e) {
            return refused("invalid-input", String.valueOf(e.getMessage()));
        } catch (WebRequest.NotNow e) {
            return new Answer.Refused(Failure.retryable("secrets-unavailable", "The secrets cannot be read now."));
        } catch (UnknownHostException e) {
            return new Answer.Refused(Failure.retryable("http-host-unknown", "The host's name is not known."));
        }
    }

    /** Never asked, as no such call is looked up. */
    @Override
    public Finding find(Call call) {
        return new Finding.Silent("an address cannot be asked what it did");
    }

    private Answer answer(WebRequest request, InetAddress address) throws InterruptedException {
        try {
            return meaning(request, calls.call(request, address, LIMIT));
        } catch (WebCalls.NotConnected e) {
            return new Answer.Refused(Failure.retryable("http-unreachable", "The host does not answer."));
        } catch (TimeoutException e) {
            return new Answer.Uncertain("no answer in time");
        } catch (ExecutionException e) {
            return new Answer.Uncertain("the connection broke");
        }
    }

    private Answer meaning(WebRequest request, WebCalls.WebAnswer answer) {
        int status = answer.status();
        if (status < 300 || tellsMoves && answer.isMove()) return new Answer.Done(answer.output(request.secrets()));
        if (status == 408 || status == 425 || status == 429 || status == 503)
            return new Answer.Refused(new Failure("http-" + status, said(status), true, answer.retryAfter()));
        if (status < 500) return refused("http-" + status, said(status));
        var again = Failure.retryable("http-" + status, said(status));
        boolean harmless = "GET".equals(request.method()) || request.idempotent();
        return harmless ? new Answer.Refused(again) : new Answer.Uncertain(said(status));
    }

    private static String said(int status) {
        return "The host answered with status " + status + ".";
    }

    private static Answer refused(String code, String message) {
        return new Answer.Refused(Failure.of(code, message));
    }
}
