package io.omnify.openai;

import io.omnify.agent.models.domain.OfferedModel;
import io.omnify.agent.models.port.ModelCatalog;
import io.omnify.vendor.http.VendorCalls;
import io.omnify.vendor.http.VendorFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The models the provider offers and when it ends them, asked for once an hour, and known from then when it is away. */
public final class OpenAiCatalog implements ModelCatalog {
    private static final Logger LOG = Logger.getLogger(OpenAiCatalog.class);
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final ResponsesApi api;
    private final VendorCalls calls;
    private final InstantSource clock;
    private List<OfferedModel> known = List.of();
    private Instant askAgain = Instant.MIN;

    OpenAiCatalog(ResponsesApi api, InstantSource clock) {
        this.api = api;
        this.calls = VendorCalls.to("openai", OpenAiErrors::isHopeless);
        this.clock = clock;
    }

    public static OpenAiCatalog connect(OpenAiSettings settings, InstantSource clock) {
        return new OpenAiCatalog(OpenAiLanguageModel.api(settings, Connections.ofService()), clock);
    }

    @Override
    public synchronized List<OfferedModel> offered() throws InterruptedException {
        var now = clock.instant();
        if (now.isBefore(askAgain)) return known;
        try {
            known = entries(calls.call(LONGEST, api::models))
                    .flatMap(OpenAiCatalog::model)
                    .toList();
            askAgain = now.plus(FRESH);
        } catch (VendorFailure failure) {
            LOG.warnf("the provider's models are not known reason=%s", failure.getMessage());
            askAgain = now.plus(AGAIN);
        }
        return known;
    }

    private static Stream<ModelList.Entry> entries(@Nullable ModelList list) {
        return list == null || list.data() == null ? Stream.empty() : list.data().stream();
    }

    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
    private static Stream<OfferedModel> model(ModelList.Entry entry) {
        return entry.id() == null ? Stream.empty() : Stream.of(new OfferedModel(entry.id(), day(entry.shutdownDate())));
    }

    private static @Nullable LocalDate day(@Nullable String date) {
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
