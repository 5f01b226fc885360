package io.omnify.agent.platforms.domain;

import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * An account at a vendor that a token opens. Its days are days of its zone and its money is in its currency.
 *
 * @param currency null where the account holds no money, such as a CRM's
 */
public record Account(String id, String name, @Nullable Currency currency, ZoneId zone) {}
