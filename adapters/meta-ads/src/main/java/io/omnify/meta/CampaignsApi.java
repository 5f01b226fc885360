package io.omnify.meta;

import io.omnify.meta.Wire.AdAccount;
import io.omnify.meta.Wire.AdBody;
import io.omnify.meta.Wire.AdSetBody;
import io.omnify.meta.Wire.Campaign;
import io.omnify.meta.Wire.CampaignBody;
import io.omnify.meta.Wire.Done;
import io.omnify.meta.Wire.Listing;
import io.omnify.meta.Wire.Named;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Campaigns and what hangs below them. The headers of each answer say how much of the account's allowance is left. */
@Path("")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface CampaignsApi {
    @GET
    @Path("act_{account}")
    AdAccount account(@BeanParam As as, @PathParam("account") String account, @QueryParam("fields") String fields);

    @GET
    @Path("act_{account}/campaigns")
    Listing<Campaign> campaigns(
            @BeanParam As as,
            @PathParam("account") String account,
            @QueryParam("fields") String fields,
            @QueryParam("effective_status") String statuses,
            @QueryParam("filtering") @Nullable String filtering,
            @QueryParam("limit") int limit,
            @QueryParam("after") @Nullable String after);

    @POST
    @Path("act_{account}/campaigns")
    Done create(@BeanParam As as, @PathParam("account") String account, CampaignBody campaign);

    @GET
    @Path("{campaign}")
    Campaign campaign(@BeanParam As as, @PathParam("campaign") String campaign, @QueryParam("fields") String fields);

    @POST
    @Path("{campaign}")
    Done change(@BeanParam As as, @PathParam("campaign") String campaign, CampaignBody change);

    @DELETE
    @Path("{campaign}")
    Done delete(@BeanParam As as, @PathParam("campaign") String campaign);

    @GET
    @Path("{campaign}/adsets")
    Listing<Named> adSets(
            @BeanParam As as,
            @PathParam("campaign") String campaign,
            @QueryParam("fields") String fields,
            @QueryParam("limit") int limit);

    @POST
    @Path("act_{account}/adsets")
    Done createAdSet(@BeanParam As as, @PathParam("account") String account, AdSetBody adSet);

    @POST
    @Path("{ad_set}")
    Done changeAdSet(@BeanParam As as, @PathParam("ad_set") String adSet, AdSetBody change);

    @POST
    @Path("act_{account}/ads")
    Done createAd(@BeanParam As as, @PathParam("account") String account, AdBody ad);

    /** The Facebook pages the account may advertise for. */
    @GET
    @Path("act_{account}/promote_pages")
    Listing<Named> pages(
            @BeanParam As as,
            @PathParam("account") String account,
            @QueryParam("fields") String fields,
            @QueryParam("limit") int limit);

    /** What Meta calls the things people are interested in. */
    @GET
    @Path("search")
    Listing<Named> search(
            @BeanParam As as,
            @QueryParam("type") String type,
            @QueryParam("q") String words,
            @QueryParam("limit") int limit);
}
