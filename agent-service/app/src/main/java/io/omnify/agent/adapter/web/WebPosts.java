package io.omnify.agent.adapter.web;

import io.omnify.agent.webhooks.port.Posts;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Posts to organisations' addresses, through the same guard as the http steps of workflows. */
public final class WebPosts implements Posts {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final PublicAddresses addresses;
    private final WebCalls calls;

    public WebPosts(PublicAddresses addresses, WebCalls calls) {
        this.addresses = addresses;
        this.calls = calls;
    }

    @Override
    public boolean mayBeCalled(URI url) {
        return addresses.mayBeCalled(url);
    }

    @Override
    public Outcome post(URI url, Map<String, String> headers, String json) {
        var all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/json");
        all.put("User-Agent", "Omnify-Webhooks");
        var request = new WebRequest("POST", url, all, json, true, List.of());
        try {
            if (!request.secure() && !addresses.trusts(url.getHost(), request.port()))
                return new Outcome(0, "the address is not https");
            var address = addresses.resolve(url.getHost(), request.port());
            if (address.isEmpty()) return new Outcome(0, "the address is not public");
            var answer = calls.call(request, address.get(), LONGEST);
            return new Outcome(answer.status(), "");
        } catch (UnknownHostException e) {
            return new Outcome(0, "the host is not known");
        } catch (WebCalls.NotConnected e) {
            return new Outcome(0, "no connection");
        } catch (TimeoutException e) {
            return new Outcome(0, "no answer in time");
        } catch (ExecutionException | RuntimeException e) {
            return new Outcome(0, "the connection broke");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(0, "the service is stopping");
        }
    }
}
