package io.omnify.agent.campaigns.domain;

import io.omnify.agent.platforms.domain.CampaignBudget;
import java.time.Instant;

/** A budget and since when it was in force. */
public record Spell(Instant since, CampaignBudget budget) {}
