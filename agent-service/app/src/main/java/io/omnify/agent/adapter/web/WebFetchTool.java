package io.omnify.agent.adapter.web;

import static io.omnify.agent.shared.domain.SchemaOf.described;
import static io.omnify.agent.shared.domain.SchemaOf.object;
import static io.omnify.agent.shared.domain.SchemaOf.string;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolDefinition.Traits;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Tool;
import io.omnify.auth.api.Permission;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** {@code web.fetch}: the words of a public page, without what only a browser needs. */
@SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
public final class WebFetchTool implements Tool {
    private static final int LONGEST = 20_000;
    private static final Pattern TEXTS = Pattern.compile("^text/|[/+](x-?)?(html|json|xml|javascript)\\b");
    private static final JsonMapper JSON = new JsonMapper();
    private static final ToolDefinition DEFINITION = new ToolDefinition(
            "web.fetch",
            "Reads a public web page and answers with its title and text. Does not follow redirects: `location` says"
                    + " where a page has moved to.",
            object("url", described(string(), "The address, with https.")),
            Permission.AGENT_EXECUTE,
            Effect.READ,
            Duration.ofSeconds(35),
            Traits.PLAIN.calledAtMost(10).reachingOutside());

    private final HttpAction http;

    /** @param http calls addresses that are out in the world, and no others */
    public WebFetchTool(HttpAction http) {
        this.http = http.tellingMoves();
    }

    @Override
    public ToolDefinition definition() {
        return DEFINITION;
    }

    @Override
    public ToolResult call(Invocation call) throws InterruptedException {
        var url = String.valueOf(call.arguments().get("url"));
        var key = new EffectId(call.by().execution(), call.callId(), 1);
        var request = new Action.Call(call.org(), key, Json.object("method", "GET", "url", url));
        return switch (http.perform(request)) {
            case Action.Answer.Done(var output) -> read(url, output);
            case Action.Answer.Refused(var failure) -> new ToolResult.Failure(failure.code(), failure.message());
            case Action.Answer.Uncertain(var reason) ->
                new ToolResult.Failure("http-unreachable", "The page cannot be read: " + reason + ".");
        };
    }

    private static ToolResult read(String url, Map<String, @Nullable Object> output) {
        var headers = output.get("headers") instanceof Map<?, ?> map ? map : Map.of();
        var type = headers.get("content-type") instanceof String given ? given.toLowerCase(Locale.ROOT) : "text/";
        if (!TEXTS.matcher(type).find()) return new ToolResult.Failure("not-text", "What is there is not a text.");
        var moved = headers.get("location") instanceof String place ? absolute(url, place) : null;
        boolean isWhole = !Boolean.TRUE.equals(output.get("truncated"));
        return new ToolResult.Success(page(url, type.contains("html"), text(output.get("body")), isWhole, moved));
    }

    private static String text(@Nullable Object body) {
        try {
            return body == null ? "" : body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON-shaped", e);
        }
    }

    private static String absolute(String url, String place) {
        try {
            return URI.create(url).resolve(place).toString();
        } catch (IllegalArgumentException e) {
            return place;
        }
    }

    private static Map<String, @Nullable Object> page(
            String url, boolean isHtml, String body, boolean isWhole, @Nullable String moved) {
        var page = isHtml ? Jsoup.parse(body, url) : null;
        if (page != null)
            page.select("script, style, noscript, template, svg, iframe, [hidden]")
                    .remove();
        var text = page == null ? body : page.text();
        return Json.object(
                "url",
                url,
                "title",
                page == null ? "" : page.title(),
                "text",
                text.length() > LONGEST ? text.substring(0, LONGEST) : text,
                "truncated",
                text.length() > LONGEST || !isWhole,
                "location",
                moved);
    }
}
