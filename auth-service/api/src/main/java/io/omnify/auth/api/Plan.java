package io.omnify.auth.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** What an organisation has booked, and how much of everything that includes; the one place with these numbers. */
public enum Plan {
    STARTER(10, 100, 100, 1_000_000),
    PROFESSIONAL(50, 1_000, 1_000, 10_000_000),
    ENTERPRISE(Plan.UNLIMITED, Plan.UNLIMITED, Plan.UNLIMITED, Plan.UNLIMITED);

    private static final long UNLIMITED = -1;

    /** What a plan counts. */
    public enum Limit {
        USERS,
        AGENTS,
        CAMPAIGNS,
        /** Per calendar month in UTC. */
        API_CALLS;

        /** The form used in API answers and problems, such as {@code api_calls}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final long users;
    private final long agents;
    private final long campaigns;
    private final long apiCalls;

    Plan(long users, long agents, long campaigns, long apiCalls) {
        this.users = users;
        this.agents = agents;
        this.campaigns = campaigns;
        this.apiCalls = apiCalls;
    }

    /** The most an organisation may have of it; empty when the plan sets no limit. */
    public OptionalLong of(Limit limit) {
        var most = switch (limit) {
            case USERS -> users;
            case AGENTS -> agents;
            case CAMPAIGNS -> campaigns;
            case API_CALLS -> apiCalls;
        };
        return most == UNLIMITED ? OptionalLong.empty() : OptionalLong.of(most);
    }

    /** Whether one more fits when there are {@code current} already. */
    public boolean allowsOneMore(Limit limit, long current) {
        var most = of(limit);
        return most.isEmpty() || current < most.getAsLong();
    }

    /** The form used in tokens and API answers, such as {@code starter}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Plan> ofCode(String code) {
        return Arrays.stream(values()).filter(plan -> plan.code().equals(code)).findFirst();
    }
}
