package io.omnify.agent.platforms;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.Page;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An advertising platform in a map: what runs spends half of its daily budget every day. It opens to every token that
 * begins with {@code good}, and fails as it is told.
 */
public final class InMemoryAdPlatform implements AdPlatform {
    private static final int MOST_DAYS = 400;

    private final Currency currency;
    private final ZoneId zone;
    private final InstantSource clock;
    private final Map<String, Map<String, AdCampaign>> accounts = new LinkedHashMap<>();
    private final Map<String, Instant> since = new LinkedHashMap<>();
    private final Deque<PlatformFailure> failures = new ArrayDeque<>();
    private boolean loses;
    private int last = 100;
    public final InMemoryHours hours = new InMemoryHours(this);
    /** Whether it tells whole days only, as some platforms do. */
    public boolean daysOnly;
    /** How many pages it has listed. */
    public int pages;

    public InMemoryAdPlatform(Currency currency, ZoneId zone, InstantSource clock) {
        this.currency = currency;
        this.zone = zone;
        this.clock = clock;
    }

    /** The next call does nothing but fail with this; those before it come first. */
    public synchronized void fail(PlatformFailure failure) {
        failures.add(failure);
    }

    /** The next creation happens, but its answer is lost: it is {@code Uncertain}. */
    public synchronized void loseAnswer() {
        loses = true;
    }

    /** What there is in the account, ended ones included. */
    public synchronized List<AdCampaign> all(String account) {
        return List.copyOf(campaigns(account).values());
    }

    /** Somebody does it at the vendor itself. */
    public synchronized void meddle(String account, AdCampaign campaign) {
        campaigns(account).put(campaign.id(), campaign);
    }

    @Override
    public synchronized AdCampaign create(Access access, CampaignSpec spec) {
        enter(access);
        check(spec.budget());
        var id = String.valueOf(++last);
        var created = new AdCampaign(id, spec.platformName(), Status.PAUSED, spec.budget(), spec.schedule(), "PAUSED");
        campaigns(access.account()).put(id, created);
        if (loses) {
            loses = false;
            throw new PlatformFailed(new PlatformFailure.Uncertain("timeout", "The answer was lost."));
        }
        return created;
    }

    @Override
    public synchronized Optional<AdCampaign> find(Access access, String reference) {
        enter(access);
        return campaigns(access.account()).values().stream()
                .filter(each -> each.name().endsWith("[" + reference + "]"))
                .findFirst();
    }

    @Override
    public synchronized Optional<AdCampaign> get(Access access, String campaign) {
        enter(access);
        return Optional.ofNullable(campaigns(access.account()).get(campaign));
    }

    @Override
    public synchronized Page<AdCampaign> list(Access access, int limit, Optional<String> cursor) {
        enter(access);
        pages++;
        int before = cursor.map(Integer::parseInt).orElse(Integer.MAX_VALUE);
        var rest = campaigns(access.account()).values().stream()
                .filter(each -> each.status() != Status.ENDED && Integer.parseInt(each.id()) < before)
                .sorted((one, other) -> Integer.compare(Integer.parseInt(other.id()), Integer.parseInt(one.id())))
                .toList();
        if (rest.size() <= limit) return Page.last(rest);
        return new Page<>(rest.subList(0, limit), rest.get(limit - 1).id());
    }

    @Override
    public synchronized AdCampaign change(Access access, String campaign, CampaignChange change) {
        enter(access);
        var old = campaigns(access.account()).get(campaign);
        if (old == null) throw new PlatformFailed(new PlatformFailure.NotFound("not_found", "No such campaign."));
        if (change.budget() != null) check(change.budget());
        var changed = new AdCampaign(
                campaign,
                or(change.name(), old.name()),
                or(change.status(), old.status()),
                change.budget() == null ? old.budget() : change.budget(),
                change.schedule() == null ? old.schedule() : change.schedule(),
                or(change.status(), old.status()).name());
        campaigns(access.account()).put(campaign, changed);
        if (changed.status() == Status.ACTIVE) since.putIfAbsent(campaign, clock.instant());
        else since.remove(campaign);
        return changed;
    }

    @Override
    public synchronized void metrics(Access access, LocalDate from, LocalDate to, Consumer<DailyMetrics> each) {
        enter(access);
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS)
            throw invalid("to", "from 1 to " + MOST_DAYS + " days");
        var today = clock.instant().atZone(zone).toLocalDate();
        for (var campaign : campaigns(access.account()).values()) {
            var start = since.get(campaign.id());
            if (start == null) continue;
            var first = start.atZone(zone).toLocalDate();
            for (var day = from; !day.isAfter(to) && !day.isAfter(today); day = day.plusDays(1))
                if (!day.isBefore(first)) each.accept(day(campaign, day));
        }
    }

    @Override
    public Optional<Hourly> hourly() {
        return daysOnly ? Optional.empty() : Optional.of(hours);
    }

    private DailyMetrics day(AdCampaign campaign, LocalDate day) {
        var budget = campaign.budget();
        long spend = budget == null ? 0 : budget.amount().micros() / 2;
        return new DailyMetrics(
                campaign.id(),
                day,
                1_000,
                50,
                new Money(spend, currency),
                BigDecimal.valueOf(25, 1),
                new Money(spend * 2, currency));
    }

    private static <T> T or(@Nullable T wanted, T old) {
        return wanted == null ? old : wanted;
    }

    private Map<String, AdCampaign> campaigns(String account) {
        return accounts.computeIfAbsent(account, _ -> new LinkedHashMap<>());
    }

    private void enter(Access access) {
        enter(access, failures);
    }

    static void enter(Access access, Deque<PlatformFailure> failures) {
        if (!access.token().startsWith("good"))
            throw new PlatformFailed(new PlatformFailure.Unauthorized("token", "The token is not accepted."));
        var failure = failures.poll();
        if (failure != null) throw new PlatformFailed(failure);
    }

    private void check(CampaignBudget budget) {
        if (!budget.amount().currency().equals(currency))
            throw invalid("budget.currency", "the account is in " + currency);
    }

    static PlatformFailed invalid(String field, String message) {
        return new PlatformFailed(
                new PlatformFailure.Invalid("invalid", message, List.of(new FieldProblem(field, message))));
    }
}
