package io.omnify.meta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.vendor.http.UsageReader;
import io.omnify.vendor.http.VendorFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How much of an account's allowance Meta says is used up. Who goes on calling at the end of it is shut out for longer
 * and longer; Meta says in minutes when it will listen again.
 */
final class Usage implements UsageReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HEADERS = List.of("x-ad-account-usage", "x-fb-ads-insights-throttle");

    private static final String OF_THE_APP = "x-app-usage";
    private static final String BY_USE_CASE = "x-business-use-case-usage";
    private static final List<String> PERCENTS =
            List.of("call_count", "total_cputime", "total_time", "acc_id_util_pct", "app_id_util_pct");
    private static final String REGAIN = "estimated_time_to_regain_access";
    private static final Duration SOON = Duration.ofMinutes(1);

    private final UseCase useCase;

    Usage(UseCase useCase) {
        this.useCase = useCase;
    }

    @Override
    public Optional<UsageReader.Usage> read(Function<String, Optional<String>> headers) {
        var minutes = regain(headers);
        if (minutes > 0) return Optional.of(new UsageReader.Usage(1, Duration.ofMinutes(minutes)));
        long most = 0;
        for (var field : PERCENTS) {
            most = Math.max(most, highest(ours(headers), field));
            for (var name : HEADERS) most = Math.max(most, highest(json(headers, name), field));
        }
        return Optional.of(new UsageReader.Usage(most / 100.0, SOON)).filter(usage -> usage.share() > 0);
    }

    @Override
    public Optional<UsageReader.Usage> readCommon(Function<String, Optional<String>> headers) {
        var app = json(headers, OF_THE_APP);
        var most =
                PERCENTS.stream().mapToLong(field -> highest(app, field)).max().orElse(0);
        return Optional.of(new UsageReader.Usage(most / 100.0, SOON)).filter(usage -> usage.share() > 0);
    }

    @Override
    public Optional<Duration> throttled(VendorFailure failure, Optional<Duration> asked) {
        if (!MetaErrors.isThrottle(failure)) return Optional.empty();
        var minutes = regain(failure::header);
        return Optional.of(minutes > 0 ? Duration.ofMinutes(minutes) : asked.orElse(SOON));
    }

    /** In how many minutes Meta will listen again; 0 when it listens. */
    long regain(Function<String, Optional<String>> headers) {
        return highest(ours(headers), REGAIN);
    }

    /** What is said of calls like ours; one answer may speak of several kinds. */
    private JsonNode ours(Function<String, Optional<String>> headers) {
        var ours = JSON.createArrayNode();
        for (var account : json(headers, BY_USE_CASE))
            for (var said : account) if (useCase.concerns(said.path("type").asText(""))) ours.add(said);
        return ours;
    }

    private static long highest(JsonNode node, String field) {
        return node.findValues(field).stream().mapToLong(JsonNode::asLong).max().orElse(0);
    }

    private static JsonNode json(Function<String, Optional<String>> headers, String name) {
        try {
            return JSON.readTree(headers.apply(name).orElse("{}"));
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }
}
