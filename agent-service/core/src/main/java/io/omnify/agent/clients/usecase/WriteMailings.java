package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Mailing;
import io.omnify.agent.clients.domain.Mailing.Course;
import io.omnify.agent.clients.domain.MailingDraft;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.Mailings;
import io.omnify.agent.clients.port.Mailings.Act;
import io.omnify.agent.platforms.domain.EmailCampaign;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.port.Ids;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;

/** Writes e-mails to many; drafts are ours, and go to the CRM when they are scheduled. */
public final class WriteMailings {
    private final Mailings mailings;
    private final CrmAccounts accounts;
    private final WhichCrm which;
    private final Ids ids;
    private final InstantSource clock;

    public WriteMailings(Mailings mailings, CrmAccounts accounts, Ids ids, InstantSource clock) {
        this.mailings = mailings;
        this.accounts = accounts;
        this.which = new WhichCrm(accounts);
        this.ids = ids;
        this.clock = clock;
    }

    public Mailing create(CrmAccount account, MailingDraft draft) {
        var text = ReadDraft.mailing(draft);
        var now = clock.instant();
        var course = new Course(EmailCampaign.Status.DRAFT, Mailing.NOTHING, null, now, now);
        var id = ids.next(Mailing.PREFIX);
        var mailing = new Mailing(id, account.org(), account.connection(), text, null, course, 1, 1);
        mailings.add(mailing);
        return mailing;
    }

    /** Only a draft. */
    public Mailing change(OrgId org, String id, Optional<String> expected, MailingDraft draft) {
        var mailing = existing(mailings, org, id, expected);
        if (!mailing.isDraft()) throw notNow(mailing, "changed");
        var next = mailing.written(ReadDraft.mailing(over(mailing.text(), draft)));
        save(mailings, next, Optional.of(Act.UPDATED));
        return next;
    }

    private static MailingDraft over(Mailing.Text is, MailingDraft draft) {
        boolean readers = draft.tags() != null || draft.segment() != null;
        return new MailingDraft(
                draft.name() == null ? is.name() : draft.name(),
                draft.subject() == null ? is.subject() : draft.subject(),
                draft.from() == null ? is.fromName() + " <" + is.fromEmail() + ">" : draft.from(),
                draft.html() == null ? is.html() : draft.html(),
                readers ? draft.tags() : is.tags(),
                readers ? draft.segment() : is.segment());
    }

    /** Also at the CRM, unless it went already: what was sent stays in the books. */
    public void delete(OrgId org, String id, Optional<String> expected) {
        var mailing = existing(mailings, org, id, expected);
        var external = mailing.externalId();
        if (external != null) {
            if (mailing.course().status() == EmailCampaign.Status.SENDING
                    || mailing.course().status() == EmailCampaign.Status.SENT) throw notNow(mailing, "deleted");
            var _ = accounts.with(which.handle(org, mailing.connection()), (tools, access) -> {
                tools.emails().delete(access, external);
                return id;
            });
        }
        mailings.remove(mailing);
    }

    static Mailing existing(Mailings mailings, OrgId org, String id, Optional<String> expected) {
        var mailing = mailings.find(org, id).orElseThrow(() -> new Refused(new Refusal.MailingNotFound(id)));
        if (expected.isPresent() && !expected.get().equals(String.valueOf(mailing.edition())))
            throw new Refused(new Refusal.ClientVersionDiffers(id));
        return mailing;
    }

    static void save(Mailings mailings, Mailing next, Optional<Act> act) {
        if (!mailings.save(next, act)) throw new Refused(new Refusal.ClientChangedMeanwhile(next.id()));
    }

    static Refused notNow(Mailing mailing, String act) {
        var status = mailing.course().status().name().toLowerCase(Locale.ROOT);
        return new Refused(new Refusal.MailingNotNow(mailing.id(), status, act));
    }
}
