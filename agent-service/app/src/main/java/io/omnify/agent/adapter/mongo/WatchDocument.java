package io.omnify.agent.adapter.mongo;

import io.omnify.agent.optimisation.domain.Settings;
import io.omnify.agent.optimisation.domain.Settings.Mode;
import io.omnify.agent.optimisation.domain.Watch;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The stored optimiser of one campaign.
 *
 * @param takenUntil nobody else looks at it before
 */
public record WatchDocument(
        @BsonId String id,
        String org,
        String campaign,
        String mode,
        @Nullable Double minRoas,
        int maxChange,
        List<ShareDocument> caps,
        @Nullable MoneyDocument totalCap,
        Instant nextAt,
        Instant takenUntil,
        @Nullable String restUntil,
        @Nullable CourseDocument course,
        String by,
        long version,
        List<OutboxMessage> outbox) {

    /** What people want spent. */
    public record CourseDocument(MoneyDocument daily, String since, MoneyDocument set) {
        static @Nullable CourseDocument of(Watch.@Nullable Course course) {
            if (course == null) return null;
            return new CourseDocument(money(course.daily()), course.since().toString(), money(course.set()));
        }

        private static MoneyDocument money(Money money) {
            return new MoneyDocument(money.micros(), money.currency().getCurrencyCode());
        }

        Watch.Course toDomain() {
            return new Watch.Course(daily.toDomain(), LocalDate.parse(since), set.toDomain());
        }
    }

    static String id(OrgId org, String campaign) {
        return org.value() + "/" + campaign;
    }

    static WatchDocument of(Watch watch, long version, List<OutboxMessage> outbox) {
        var settings = watch.settings();
        return new WatchDocument(
                id(watch.org(), watch.campaign()),
                watch.org().value(),
                watch.campaign(),
                settings.mode().name(),
                settings.minRoas(),
                settings.maxDailyChangePercent(),
                ShareDocument.of(settings.caps()),
                MoneyDocument.of(settings.totalCap()),
                watch.nextAt(),
                Instant.EPOCH,
                text(watch.restUntil()),
                CourseDocument.of(watch.course()),
                watch.by(),
                version,
                outbox);
    }

    static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
    Watch toDomain() {
        var settings = new Settings(
                Mode.valueOf(mode), minRoas, maxChange, ShareDocument.toDomain(caps), MoneyDocument.toDomain(totalCap));
        return new Watch(
                new OrgId(org),
                campaign,
                settings,
                nextAt,
                restUntil == null ? null : LocalDate.parse(restUntil),
                course == null ? null : course.toDomain(),
                by,
                version);
    }
}
