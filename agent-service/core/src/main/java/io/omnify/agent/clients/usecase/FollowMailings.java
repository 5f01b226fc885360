package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Mailing;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.Mailings;
import io.omnify.agent.platforms.domain.EmailCampaign;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Asks the CRM what became of e-mails to many, and keeps it for when the CRM is away. */
public final class FollowMailings {
    private static final Duration FOLLOWED = Duration.ofDays(30);
    private static final int AT_ONCE = 20;

    private final Mailings mailings;
    private final CrmAccounts accounts;
    private final WhichCrm which;
    private final InstantSource clock;

    public FollowMailings(Mailings mailings, CrmAccounts accounts, InstantSource clock) {
        this.mailings = mailings;
        this.accounts = accounts;
        this.which = new WhichCrm(accounts);
        this.clock = clock;
    }

    /** @param stale the CRM did not answer: this is what it said last */
    public record Followed(Mailing mailing, boolean stale) {}

    public Followed show(OrgId org, String id) {
        var mailing = WriteMailings.existing(mailings, org, id, Optional.empty());
        if (mailing.isDraft()) return new Followed(mailing, false);
        try {
            return new Followed(ask(which.handle(org, mailing.connection()), mailing), false);
        } catch (PlatformFailed | Refused e) {
            if (e instanceof PlatformFailed failed && failed.failure() instanceof PlatformFailure.NotFound) throw e;
            return new Followed(mailing, true);
        }
    }

    /** Those of the last month that were asked for longest ago. */
    public void follow(CrmAccount account) {
        var since = clock.instant().minus(FOLLOWED);
        for (var mailing : mailings.going(account, since, AT_ONCE)) ask(account, mailing);
    }

    private Mailing ask(CrmAccount account, Mailing mailing) {
        var external = String.valueOf(mailing.externalId());
        var next = accounts.with(account, (tools, access) -> {
            var status = tools.emails().get(access, external).map(EmailCampaign::status);
            var numbers = status.isEmpty()
                    ? mailing.course().statistics()
                    : tools.emails().statistics(access, external);
            return mailing.seen(status.orElse(EmailCampaign.Status.CANCELLED), numbers, clock.instant());
        });
        return mailings.save(next, Optional.empty())
                ? next
                : mailings.find(mailing.org(), mailing.id()).orElse(next);
    }
}
