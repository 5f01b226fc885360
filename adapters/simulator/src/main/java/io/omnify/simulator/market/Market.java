package io.omnify.simulator.market;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The people, competitors and creatives behind all advertising platforms, so that a budget decision has a consequence.
 * The same seed and the same changes at the same times give the same figures, whenever and how often they are asked for.
 * A campaign's figures come hour by hour, when the hour is over. Safe for many threads.
 */
public final class Market {
    private final Accounts accounts = new Accounts();
    private final Campaigns campaigns;
    private final MarketClock clock;
    private final MarketJournal journal;

    /** A market that goes on where its journal ends. */
    public Market(long seed, MarketClock clock, MarketJournal journal) {
        this.campaigns = new Campaigns(new TermsBook(seed));
        this.clock = clock;
        this.journal = journal;
        journal.replay(new Replay());
    }

    /** A market of its own whose time only moves by {@link #advance}. */
    public static Market still(long seed, Instant at) {
        return new Market(seed, MarketClock.still(at), MarketJournal.NONE);
    }

    public Instant now() {
        return clock.now();
    }

    public MarketClock.Setting clock() {
        return clock.setting();
    }

    /** Sets the time forward by at most 800 days and says what it is then; throws IllegalArgumentException for more. */
    public Instant advance(Duration step) {
        journal.clock(clock.advance(step));
        return now();
    }

    /** Lets the time run so many times as fast as the real one; 0 stops it. Throws IllegalArgumentException. */
    public void run(int rate) {
        journal.clock(clock.run(rate));
    }

    /** The tenant's two accounts: euros in Berlin, dollars in New York. The same names always give the same accounts. */
    public List<MarketAccount> accounts(String vendor, String tenant) {
        return accounts.of(vendor, tenant);
    }

    /** An account of a tenant that was asked for or has campaigns. */
    public Optional<MarketAccount> account(String vendor, String id) {
        return accounts.find(vendor, id);
    }

    /** Creates or replaces; the change counts from now on. Throws IllegalArgumentException for an unknown account. */
    public void put(SimCampaign campaign) {
        var account = account(campaign.vendor(), campaign.account())
                .orElseThrow(() -> new IllegalArgumentException("no account " + campaign.account()));
        campaigns.put(account, campaign, () -> {
            var at = now();
            journal.campaign(account.tenant(), campaign, at);
            return at;
        });
    }

    public Optional<SimCampaign> find(String vendor, String account, String id) {
        return campaigns.find(vendor, account, id);
    }

    /** In the order in which they were created, ended ones included. */
    public List<SimCampaign> list(String vendor, String account) {
        return campaigns.list(vendor, account);
    }

    /** Each day with figures, from and to included, as known now; of these campaigns, or of all when none is named. */
    public void days(
            String vendor,
            String account,
            Collection<String> ids,
            LocalDate from,
            LocalDate to,
            Consumer<SimDay> each) {
        if (from.isAfter(to)) return;
        var wanted = ids.isEmpty()
                ? list(vendor, account).stream().map(SimCampaign::id).toList()
                : ids;
        for (var id : wanted)
            campaigns
                    .ask(vendor, account, id, now(), delivery -> known(delivery.days(), id, from, to))
                    .orElse(List.of())
                    .forEach(each);
    }

    /** The same of one campaign by the hour of the account's clock, as far as the latest days reach. */
    public List<SimHour> hours(String vendor, String account, String id, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) return List.of();
        return campaigns
                .ask(vendor, account, id, now(), delivery -> delivery.hours().between(id, from, to))
                .orElse(List.of());
    }

    private static List<SimDay> known(Days days, String campaign, LocalDate from, LocalDate to) {
        var known = new ArrayList<SimDay>();
        days.between(from, to, (day, figures) -> known.add(figures.day(campaign, day)));
        return known;
    }

    public List<SimDay> days(String vendor, String account, Collection<String> ids, LocalDate from, LocalDate to) {
        var days = new ArrayList<SimDay>();
        days(vendor, account, ids, from, to, days::add);
        return days;
    }

    /** The truth of the account's whole life. Throws IllegalArgumentException for an unknown account. */
    public Books books(String vendor, String account) {
        return books(vendor, account, (delivery, sum) -> sum.add(delivery.life()));
    }

    /** The truth of these days, both included. */
    public Books books(String vendor, String account, LocalDate from, LocalDate to) {
        return books(vendor, account, (delivery, sum) -> delivery.days().between(from, to, (_, day) -> sum.add(day)));
    }

    /**
     * The best split of so much money among the campaigns over the days, both included, for who knows all of the market
     * but chance, and may spend it within those days as he likes. Reckoned with each campaign's present audience,
     * creative and schedule, whatever its status and budget. Throws IllegalArgumentException unless all are known and
     * of one currency.
     */
    public Optimum optimum(List<SimCampaign> of, long budgetCents, LocalDate from, LocalDate to) {
        if (budgetCents < 0 || of.isEmpty() || from.isAfter(to)) throw new IllegalArgumentException("nothing to split");
        var currencies =
                of.stream().map(each -> known(each).currency()).distinct().toList();
        if (currencies.size() > 1) throw new IllegalArgumentException("campaigns of different currencies");
        var responses = of.stream().map(each -> prospect(each, from, to)).toList();
        return new Clairvoyant(responses).optimum(of, currencies.getFirst(), budgetCents, from, to);
    }

    /** What the campaign may expect for so much money within these days, in cents. */
    public double expectedValue(SimCampaign of, long cents, LocalDate from, LocalDate to) {
        return prospect(of, from, to).value(cents);
    }

    private Response prospect(SimCampaign of, LocalDate from, LocalDate to) {
        return campaigns
                .ask(of.vendor(), of.account(), of.id(), now(), delivery -> delivery.prospect(from, to))
                .orElseThrow(() -> new IllegalArgumentException("no campaign " + of.id()));
    }

    private MarketAccount known(SimCampaign campaign) {
        return account(campaign.vendor(), campaign.account())
                .orElseThrow(() -> new IllegalArgumentException("no account " + campaign.account()));
    }

    private Books books(String vendor, String id, BiConsumer<Delivery, Figures> fill) {
        var account = account(vendor, id).orElseThrow(() -> new IllegalArgumentException("no account " + id));
        var total = new Figures(0);
        var lines = new ArrayList<Books.Line>();
        for (var campaign : list(vendor, id)) {
            var sum = campaigns.ask(vendor, id, campaign.id(), now(), delivery -> {
                var figures = new Figures(0);
                fill.accept(delivery, figures);
                return figures;
            });
            sum.ifPresent(total::add);
            sum.ifPresent(figures -> lines.add(figures.line(campaign.id())));
        }
        return new Books(vendor, id, account.tenant(), account.currency(), now(), total.line(""), lines);
    }

    /** Hears what was once told to the journal. */
    private final class Replay implements MarketJournal {
        @Override
        public void campaign(String tenant, SimCampaign campaign, Instant at) {
            accounts.of(campaign.vendor(), tenant).stream()
                    .filter(each -> each.id().equals(campaign.account()))
                    .forEach(account -> campaigns.put(account, campaign, () -> at));
        }

        @Override
        public void clock(MarketClock.Setting setting) {
            clock.restore(setting);
        }

        @Override
        public void replay(MarketJournal reader) {}
    }
}
