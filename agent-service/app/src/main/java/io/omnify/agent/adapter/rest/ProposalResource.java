package io.omnify.agent.adapter.rest;

import io.omnify.agent.optimisation.port.Budgets;
import io.omnify.agent.optimisation.port.Proposals;
import io.omnify.agent.optimisation.usecase.AnswerProposal;
import io.omnify.agent.optimisation.usecase.AnswerProposal.Word;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What the optimiser proposes, and what people say to it. */
@Path("/api/campaigns/{campaign_id}/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class ProposalResource {
    private final Proposals proposals;
    private final Budgets budgets;
    private final AnswerProposal answer;
    private final Caller caller;

    ProposalResource(Proposals proposals, Budgets budgets, AnswerProposal answer, Caller caller) {
        this.proposals = proposals;
        this.budgets = budgets;
        this.answer = answer;
        this.caller = caller;
    }

    @Schema(name = "ProposalAnswerRequest")
    record NoteRequest(@Size(max = 2_000) @Nullable String note) {}

    @GET
    @PermissionsAllowed("campaign:read")
    @Operation(operationId = "listProposals")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ProposalView.class)),
            description = "Newest first")
    public Response list(
            @PathParam("campaign_id") String campaign,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var _ = budgets.find(caller.org(), campaign, 1)
                .orElseThrow(() -> new Refused(new Refusal.CampaignNotFound(campaign)));
        int size = Page.limit(limit);
        var found = proposals.list(caller.org(), campaign, Cursors.decode(cursor), size + 1);
        var shown = found.size() > size ? found.subList(0, size) : found;
        Optional<String> next =
                found.size() > size ? Optional.of(Cursors.encode(shown.getLast().id())) : Optional.empty();
        return Page.link(Response.ok(shown.stream().map(ProposalView::of).toList()), uri, next)
                .build();
    }

    @GET
    @Path("/{proposal_id}")
    @PermissionsAllowed("campaign:read")
    @Operation(operationId = "getProposal")
    public ProposalView get(@PathParam("campaign_id") String campaign, @PathParam("proposal_id") String id) {
        return proposals
                .find(caller.org(), campaign, id)
                .map(ProposalView::of)
                .orElseThrow(() -> new Refused(new Refusal.ProposalNotFound(id)));
    }

    @POST
    @Path("/{proposal_id}/accept")
    @PermissionsAllowed("campaign:approve")
    @Operation(operationId = "acceptProposal", summary = "Moves the money as proposed")
    public ProposalView accept(
            @PathParam("campaign_id") String campaign,
            @PathParam("proposal_id") String id,
            @Valid @Nullable NoteRequest request) {
        return say(campaign, id, Word.ACCEPT, request);
    }

    @POST
    @Path("/{proposal_id}/dismiss")
    @PermissionsAllowed("campaign:approve")
    @Operation(operationId = "dismissProposal", summary = "Leaves the money where it is")
    public ProposalView dismiss(
            @PathParam("campaign_id") String campaign,
            @PathParam("proposal_id") String id,
            @Valid @Nullable NoteRequest request) {
        return say(campaign, id, Word.DISMISS, request);
    }

    @POST
    @Path("/{proposal_id}/undo")
    @PermissionsAllowed("campaign:approve")
    @Operation(
            operationId = "undoProposal",
            summary = "Puts the money back where it was; the optimiser then rests for three days")
    public ProposalView undo(
            @PathParam("campaign_id") String campaign,
            @PathParam("proposal_id") String id,
            @Valid @Nullable NoteRequest request) {
        return say(campaign, id, Word.UNDO, request);
    }

    private ProposalView say(String campaign, String id, Word word, @Nullable NoteRequest request) {
        var note = request == null ? null : request.note();
        var by = word == Word.DISMISS ? caller.subject() : Person.of(caller, "answer what moves money");
        return ProposalView.of(answer.handle(caller.org(), campaign, id, word, by, note));
    }
}
