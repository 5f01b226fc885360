package io.omnify.agent.optimisation.domain;

import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The optimiser of one campaign. Immutable: every change is a new value.
 *
 * @param nextAt when it looks again
 * @param restUntil the day before which it changes nothing, because somebody took back what it did; null for none
 * @param course what people want spent; null before the first look
 * @param by who said so last
 * @param version 0 before it is stored
 */
public record Watch(
        OrgId org,
        String campaign,
        Settings settings,
        Instant nextAt,
        @Nullable LocalDate restUntil,
        @Nullable Course course,
        String by,
        long version) {
    private static final int REST_DAYS = 3;

    /**
     * What people want spent a day, apart from what the optimiser made of it to keep to that over time.
     *
     * @param since the first day that counts
     * @param set what the budgets came to when the optimiser set them last
     */
    public record Course(Money daily, LocalDate since, Money set) {
        static Course begun(Standing standing) {
            return new Course(standing.whole(), standing.first(), standing.whole());
        }

        /** What the campaign has is taken for people's wish, unless it is what was set here. */
        Course now(Standing standing) {
            if (standing.whole().equals(set)) return this;
            return new Course(standing.whole(), standing.today(), standing.whole());
        }

        public Course set(Money whole) {
            return new Course(daily, since, whole);
        }
    }

    public Watch with(Settings changed, String who, Instant now) {
        return new Watch(org, campaign, changed, now, restUntil, course, who, version);
    }

    public Watch lookingAt(Instant next) {
        return new Watch(org, campaign, settings, next, restUntil, course, by, version);
    }

    /** What a person takes back is not proposed again the next morning. */
    public Watch resting(LocalDate from) {
        return new Watch(org, campaign, settings, nextAt, from.plusDays(REST_DAYS), course, by, version);
    }

    public Watch on(Course newCourse) {
        return new Watch(org, campaign, settings, nextAt, restUntil, newCourse, by, version);
    }

    /** The course, which people may have changed since it was looked at. */
    public Course course(Standing standing) {
        return course == null ? Course.begun(standing) : course.now(standing);
    }

    boolean rests(LocalDate day) {
        return restUntil != null && day.isBefore(restUntil);
    }
}
