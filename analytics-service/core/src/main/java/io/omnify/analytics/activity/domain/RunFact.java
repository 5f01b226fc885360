package io.omnify.analytics.activity.domain;

import io.omnify.auth.api.OrgId;
import java.time.Instant;

/** How a workflow run ended, and how new that knowledge is: a run retried by a person may end again, differently. */
public record RunFact(OrgId org, String runId, String workflowId, String status, long sequence, Instant endedAt) {}
