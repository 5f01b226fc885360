package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Mailing;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.CrmAccounts.Tools;
import io.omnify.agent.clients.port.Mailings;
import io.omnify.agent.clients.port.Mailings.Act;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.EmailCampaign;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Duplicate;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Brings an e-mail to many to the CRM and has it sent, once: it is looked for by its name before it is created, and one
 * that is scheduled already is not scheduled again. May be repeated whatever broke.
 */
public final class SendMailing {
    private final Mailings mailings;
    private final CrmAccounts accounts;
    private final WhichCrm which;
    private final InstantSource clock;

    public SendMailing(Mailings mailings, CrmAccounts accounts, InstantSource clock) {
        this.mailings = mailings;
        this.accounts = accounts;
        this.which = new WhichCrm(accounts);
        this.clock = clock;
    }

    public Mailing schedule(OrgId org, String id, Optional<String> expected, ZonedDateTime at) {
        var mailing = WriteMailings.existing(mailings, org, id, expected);
        if (!mailing.isDraft()) throw WriteMailings.notNow(mailing, "scheduled");
        if (!at.toInstant().isAfter(clock.instant()))
            throw new Refused(new Refusal.InvalidInput(List.of(new FieldProblem("at", "must be in the future"))));
        var account = which.handle(org, mailing.connection());
        var there = there(account, mailing);
        var status = accounts.with(account, (tools, access) -> order(tools, access, there, at));
        var next = there.scheduled(status, at.toInstant(), clock.instant());
        WriteMailings.save(mailings, next, Optional.of(Act.SCHEDULED));
        return next;
    }

    /** At the CRM as it was written last. */
    private Mailing there(CrmAccount account, Mailing mailing) {
        var external = accounts.with(account, (tools, access) -> {
            var known = mailing.externalId() == null ? found(tools, access, mailing) : get(tools, access, mailing);
            if (known.isEmpty()) return created(tools, access, mailing);
            if (known.get().status() == EmailCampaign.Status.DRAFT)
                tools.emails()
                        .update(
                                access,
                                known.get().id(),
                                mailing.externalName(),
                                mailing.text().html());
            return known.get().id();
        });
        if (external.equals(mailing.externalId())) return mailing;
        var next = mailing.there(external);
        WriteMailings.save(mailings, next, Optional.empty());
        return next;
    }

    private static Optional<EmailCampaign> get(Tools tools, Access access, Mailing mailing) {
        return tools.emails().get(access, String.valueOf(mailing.externalId()));
    }

    private static Optional<EmailCampaign> found(Tools tools, Access access, Mailing mailing) {
        return tools.emails().list(access, mailing.id(), 20, Optional.empty()).items().stream()
                .filter(each -> each.name().equals(mailing.externalName()))
                .findFirst();
    }

    private static String created(Tools tools, Access access, Mailing mailing) {
        try {
            return tools.emails()
                    .create(access, mailing.externalName(), mailing.text().html())
                    .id();
        } catch (PlatformFailed e) {
            if (!(e.failure() instanceof Uncertain)) throw e;
            return found(tools, access, mailing).orElseThrow(() -> e).id();
        }
    }

    private static EmailCampaign.Status order(Tools tools, Access access, Mailing mailing, ZonedDateTime at) {
        var text = mailing.text();
        var sending = new EmailCampaign.Sending(
                text.subject(), text.fromName(), text.fromEmail(), text.tags(), text.segment(), at);
        try {
            return tools.emails()
                    .schedule(access, String.valueOf(mailing.externalId()), sending)
                    .status();
        } catch (PlatformFailed e) {
            if (!(e.failure() instanceof Uncertain || e.failure() instanceof Duplicate)) throw e;
            return get(tools, access, mailing)
                    .map(EmailCampaign::status)
                    .filter(status -> status != EmailCampaign.Status.DRAFT)
                    .orElseThrow(() -> e);
        }
    }
}
