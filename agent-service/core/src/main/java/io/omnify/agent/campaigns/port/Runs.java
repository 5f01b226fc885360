package io.omnify.agent.campaigns.port;

import io.omnify.agent.campaigns.domain.Campaign;

/** Durable work: the run that carries out a campaign's order goes on whatever crashes. */
public interface Runs {
    /** Starts the run of the campaign's present order, once however often it is asked; false when it cannot be now. */
    boolean start(Campaign campaign);

    /**
     * Whether the run of the campaign's present order has come to an end, be it that somebody has stopped it; false
     * also when that cannot be found out now.
     */
    boolean isOver(Campaign campaign);
}
