package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.CampaignDraft.Part;
import io.omnify.agent.campaigns.domain.Split;
import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.auth.api.OrgId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Reads on which platforms, by whose connection and with which shares a campaign runs. */
final class Parts {
    private final AdAccounts accounts;
    private final List<FieldProblem> problems;

    Parts(AdAccounts accounts, List<FieldProblem> problems) {
        this.accounts = accounts;
        this.problems = problems;
    }

    /** The accounts by the field that named them, and the shares, which are one together. */
    record Chosen(SequencedMap<String, AdAccount> accounts, Map<Platform, Long> shares) {}

    Chosen read(OrgId org, @Nullable List<Part> wanted) {
        var parts = wanted == null ? List.<Part>of() : wanted;
        var chosen = new LinkedHashMap<String, AdAccount>();
        var shares = new LinkedHashMap<Platform, Long>();
        if (parts.isEmpty()) problems.add(new FieldProblem("platforms", "must name at least one"));
        for (int i = 0; i < parts.size(); i++) read(org, "platforms[" + i + "]", parts.get(i), chosen, shares);
        boolean complete = !parts.isEmpty() && chosen.size() == parts.size();
        return new Chosen(chosen, complete ? whole(parts, shares) : Map.of());
    }

    private void read(OrgId org, String field, Part part, Map<String, AdAccount> chosen, Map<Platform, Long> shares) {
        var platform =
                Platform.ofCode(Objects.requireNonNullElse(part.platform(), "")).filter(Platform.ADS::contains);
        if (platform.isEmpty()) problems.add(new FieldProblem(field + ".platform", "must be " + codes()));
        var account = account(org, part, platform);
        if (account.isEmpty())
            problems.add(new FieldProblem(field + ".connection_id", "must be a connection to that platform"));
        if (platform.isEmpty() || account.isEmpty()) return;
        if (shares.putIfAbsent(platform.get(), share(field, part)) != null)
            problems.add(new FieldProblem(field + ".platform", "is named twice"));
        else chosen.put(field + ".connection_id", account.get());
    }

    private Optional<AdAccount> account(OrgId org, Part part, Optional<Platform> platform) {
        var id = part.connectionId();
        if (id == null || id.isBlank() || platform.isEmpty()) return Optional.empty();
        return accounts.find(org, id).filter(each -> each.platform() == platform.get());
    }

    private long share(String field, Part part) {
        var share = part.share();
        if (share == null) return 0;
        var read = Shares.of(share);
        if (read.isEmpty()) problems.add(new FieldProblem(field + ".share", "must be more than 0 and at most 1"));
        return read.orElse(0L);
    }

    /** As given, or the same for all when nobody gave any. */
    private Map<Platform, Long> whole(List<Part> parts, LinkedHashMap<Platform, Long> shares) {
        long given = parts.stream().filter(each -> each.share() != null).count();
        if (given == 0) return Split.equal(List.copyOf(shares.keySet()));
        if (given == parts.size() && Shares.complete(shares)) return shares;
        problems.add(new FieldProblem("platforms", "their shares must be given for all or none, and be 1 together"));
        return Map.of();
    }

    private static String codes() {
        return String.join(", ", Platform.ADS.stream().map(Platform::code).toList());
    }
}
