package io.omnify.testkit.isolation;

import io.omnify.auth.api.OrgId;
import java.util.Map;

/**
 * The organisation that is attacked, with real things of its own.
 *
 * @param owner the {@code Authorization} of its owner
 * @param marker a text that is in everything of it that can be read, and nowhere else
 * @param ids the ids of its things by the names they have in paths, queries and bodies
 */
public record Victim(OrgId org, String owner, String marker, Map<String, String> ids) {}
