package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.SyncState;
import io.omnify.agent.clients.port.DealBook.Known;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sale to a client as people see it. */
@Schema(name = "Opportunity")
record DealView(
        @Schema(description = "the CRM's") String opportunityId,

        String connectionId,

        @Schema(description = "null while the CRM's contact is not read yet") @Nullable
        String clientId,

        String name,

        @Schema(description = "the CRM's id of it, as of the stage")
        String pipeline,

        String stage,

        @Schema(enumeration = {"open", "won", "lost", "abandoned"})
        String status,

        MoneyView value,
        @Nullable Instant createdAt,

        @Schema(description = "when the CRM changed it last, as far as it says") @Nullable
        Instant updatedAt,

        @Schema(description = "when the CRM last said so") Instant asOf,

        @Schema(description = "the CRM does not answer: this is what it said at as_of")
        boolean stale,

        @Schema(enumeration = {"live", "simulation"}) String mode) {
    /** What is the same for all of a list. */
    record Of(CrmAccount account, SyncState state, Instant now) {}

    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    static DealView of(Known known, @Nullable String client, Of of) {
        var deal = known.deal();
        var asOf = of.state.asOf(known.seenAt());
        return new DealView(
                deal.id(),
                of.account.connection(),
                client,
                deal.name(),
                deal.pipeline(),
                deal.stage(),
                deal.status().name().toLowerCase(Locale.ROOT),
                MoneyView.of(deal.value()),
                deal.createdAt(),
                deal.updatedAt(),
                asOf,
                of.state.isStale(asOf, of.now),
                of.account.mode().code());
    }
}
