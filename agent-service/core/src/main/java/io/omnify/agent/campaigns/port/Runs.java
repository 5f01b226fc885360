package io.omnify.agent.campaigns.port;

import io.omnify.agent.campaigns.domain.Campaign;
import java.util.Optional;

/** Durable work: the run that carries out a campaign's order goes on whatever crashes. */
public interface Runs {
    /** The id of what carries out nothing, since there is nothing to carry out. */
    String NONE = "";

    /**
     * Starts the run of the campaign's present order, once however often it is asked, and tells its id; empty when it
     * cannot be now.
     */
    Optional<String> start(Campaign campaign);

    /**
     * Whether the run that the campaign's present order is on its way by has come to an end, be it that somebody has
     * stopped it; false also when that cannot be found out now. Starts nothing.
     */
    boolean isOver(Campaign campaign);
}
