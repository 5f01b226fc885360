package io.omnify.agent.clients.domain;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.auth.api.OrgId;

/** An organisation's connection to its CRM, as far as clients need it. */
public record CrmAccount(OrgId org, String connection, Mode mode) {}
