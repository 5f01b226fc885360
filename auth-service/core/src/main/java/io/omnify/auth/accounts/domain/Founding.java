package io.omnify.auth.accounts.domain;

import io.omnify.auth.api.OrgId;

/**
 * The organisation that a sign-up promised and that may not exist yet. It is stored with the account in one write, so
 * that a crash before the organisation is stored is made up for, with the same id, at the next sign-in or sweep.
 */
public record Founding(OrgId org, String name) {}
