package io.omnify.auth.usage.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;
import io.omnify.auth.members.port.Memberships;
import io.omnify.auth.organisations.usecase.FindOrganisation;
import io.omnify.auth.usage.port.ApiCalls;
import io.omnify.auth.usage.port.Usage;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;

/** Tells how much of its plan an organisation uses. */
public final class FindLimits {
    private final FindOrganisation findOrganisation;
    private final Memberships memberships;
    private final Usage usage;
    private final ApiCalls apiCalls;
    private final InstantSource clock;

    public FindLimits(
            FindOrganisation findOrganisation,
            Memberships memberships,
            Usage usage,
            ApiCalls apiCalls,
            InstantSource clock) {
        this.findOrganisation = findOrganisation;
        this.memberships = memberships;
        this.usage = usage;
        this.apiCalls = apiCalls;
        this.clock = clock;
    }

    /** The plan and what of it is used. */
    public record Used(Plan plan, Map<Plan.Limit, Long> current) {}

    public Used handle(OrgId org) {
        var current = new EnumMap<Plan.Limit, Long>(Plan.Limit.class);
        for (var limit : Plan.Limit.values()) current.put(limit, count(org, limit));
        return new Used(findOrganisation.handle(org).tier(), current);
    }

    private long count(OrgId org, Plan.Limit limit) {
        return switch (limit) {
            case USERS -> memberships.count(org);
            case AGENTS, CAMPAIGNS -> usage.things(org, limit);
            case API_CALLS -> apiCalls.in(org, YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)));
        };
    }
}
