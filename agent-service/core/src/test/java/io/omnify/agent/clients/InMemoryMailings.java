package io.omnify.agent.clients;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.domain.Mailing;
import io.omnify.agent.clients.port.Mailings;
import io.omnify.agent.platforms.domain.EmailCampaign.Statistics;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** E-mails to many in a map. */
final class InMemoryMailings implements Mailings {
    private final Map<String, Mailing> all = new LinkedHashMap<>();

    @Override
    public void add(Mailing mailing) {
        all.put(mailing.id(), mailing);
    }

    @Override
    public Optional<Mailing> find(OrgId org, String id) {
        return Optional.ofNullable(all.get(id)).filter(each -> each.org().equals(org));
    }

    @Override
    public List<Mailing> list(CrmAccount account, Optional<String> after, int limit) {
        return List.copyOf(all.values());
    }

    @Override
    public boolean save(Mailing changed, Optional<Act> act) {
        var is = all.get(changed.id());
        if (is == null || is.version() != changed.version() - 1) return false;
        all.put(changed.id(), changed);
        return true;
    }

    @Override
    public void remove(Mailing mailing) {
        all.remove(mailing.id());
    }

    @Override
    public List<Mailing> going(CrmAccount account, Instant since, int limit) {
        return List.of();
    }

    @Override
    public Statistics totals(CrmAccount account, Period period) {
        return Mailing.NOTHING;
    }
}
