package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.clients.domain.DealDraft;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.platform.web.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sale to a client as somebody writes it. */
@Schema(name = "OpportunityRequest")
record DealRequest(
        @Nullable String name,

        @Schema(description = "the CRM's id of it, as of the stage") @Nullable
        String pipeline,

        @Nullable String stage,

        @Schema(enumeration = {"open", "won", "lost", "abandoned"}) @Nullable
        String status,

        @Schema(description = "in the currency that the pipeline tells") @Nullable
        MoneyView value) {
    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    DealDraft draft() {
        var worth = value == null ? null : value.toDomain("value");
        return new DealDraft(name, pipeline, stage, status == null ? null : status(status), worth);
    }

    static Deal.Status status(String code) {
        return Arrays.stream(Deal.Status.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("status", "must be open, won, lost or abandoned"));
    }
}
