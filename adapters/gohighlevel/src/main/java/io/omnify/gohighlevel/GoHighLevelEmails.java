package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Answers;
import io.omnify.agent.platforms.domain.EmailCampaign;
import io.omnify.agent.platforms.domain.EmailCampaign.Sending;
import io.omnify.agent.platforms.domain.EmailCampaign.Statistics;
import io.omnify.agent.platforms.domain.Page;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.NotFound;
import io.omnify.agent.platforms.port.EmailCampaigns;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** E-mails to many through GoHighLevel's e-mail campaigns. */
final class GoHighLevelEmails implements EmailCampaigns {
    private static final int MOST = 20;

    private final Line line;
    private final Calls calls;
    private final Users users;

    GoHighLevelEmails(Line line, Calls calls) {
        this.line = line;
        this.calls = calls;
        this.users = new Users(line, calls);
    }

    @Override
    public EmailCampaign create(Access access, String name, String html) {
        var body = new EmailsApi.Write(name, "html", html, "UTC", users.of(access));
        return calls.write(
                Calls.account(access),
                () -> EmailMapping.read(Calls.answered(
                        emails(access).create(Line.bearer(access), version(), Line.location(access), body))));
    }

    @Override
    public Page<EmailCampaign> list(Access access, String name, int limit, Optional<String> cursor) {
        var offset =
                cursor.map(word -> Cursors.read(word, 1).getFirst().asInt()).orElse(0);
        var most = Math.clamp(limit, 1, MOST);
        var search = name.isBlank() ? null : name;
        return calls.read(
                access,
                () -> page(
                        Calls.answered(emails(access)
                                .list(Line.bearer(access), version(), Line.location(access), search, most, offset)),
                        most,
                        offset));
    }

    private static Page<EmailCampaign> page(EmailsApi.Campaigns answer, int most, int offset) {
        var found = answer.campaigns() == null ? List.<EmailsApi.Campaign>of() : answer.campaigns();
        var items = found.stream().filter(each -> !each.deleted()).map(EmailMapping::read);
        var next = offset + found.size();
        return new Page<>(
                items.toList(), found.size() < most || next >= answer.total() ? null : Cursors.write(List.of(next)));
    }

    @Override
    public Optional<EmailCampaign> get(Access access, String campaign) {
        return find(access, campaign, EmailMapping::read);
    }

    private <T> Optional<T> find(Access access, String campaign, Function<EmailsApi.Campaign, T> reading) {
        return calls.find(
                        access,
                        () -> Optional.of(Calls.answered(emails(access)
                                        .get(Line.bearer(access), version(), Line.location(access), campaign)))
                                .filter(each -> !each.deleted())
                                .map(reading))
                .flatMap(found -> found);
    }

    @Override
    public EmailCampaign update(Access access, String campaign, String name, String html) {
        var body = new EmailsApi.Write(name, "html", html, null, users.of(access));
        return calls.repeat(
                access,
                () -> EmailMapping.read(Calls.answered(
                        emails(access).update(Line.bearer(access), version(), Line.location(access), campaign, body))));
    }

    @Override
    public void delete(Access access, String campaign) {
        var _ = calls.find(access, () -> {
            emails(access).delete(Line.bearer(access), version(), Line.location(access), campaign);
            return campaign;
        });
    }

    @Override
    public EmailCampaign schedule(Access access, String campaign, Sending sending) {
        var body = EmailMapping.schedule(sending, users.of(access), tagIds(access, sending.tags()));
        calls.write(Calls.account(access), () -> {
            emails(access).schedule(Line.bearer(access), version(), Line.location(access), campaign, body);
            return campaign;
        });
        return Answers.done(() -> get(access, campaign)
                .orElseThrow(() -> new PlatformFailed(new NotFound("not_found", "The e-mail campaign is gone."))));
    }

    @Override
    public Statistics statistics(Access access, String campaign) {
        var source = find(access, campaign, found -> found.sourceId() == null ? "" : found.sourceId())
                .orElseThrow(() ->
                        new PlatformFailed(new NotFound("not_found", "GoHighLevel has no such e-mail campaign.")));
        if (source.isBlank()) return new Statistics(0, 0, 0, 0, 0, 0, 0);
        var answer = calls.read(
                access,
                () -> Calls.answered(
                        emails(access).statistics(Line.bearer(access), version(), Line.location(access), source)));
        return EmailMapping.statistics(answer);
    }

    /** The vendor addresses tags by ids that only the location's list tells. */
    private List<String> tagIds(Access access, List<String> names) {
        if (names.isEmpty()) return List.of();
        var answer = calls.read(
                access,
                () -> line.to(access)
                        .account()
                        .tags(Line.bearer(access), line.settings().apiVersion(), Line.location(access)));
        var ids = (answer.tags() == null ? List.<AccountApi.Tag>of() : answer.tags())
                .stream()
                        .filter(tag -> tag.id() != null && tag.name() != null)
                        .collect(Collectors.toMap(
                                tag -> plain(String.valueOf(tag.name())),
                                tag -> String.valueOf(tag.id()),
                                (first, second) -> first));
        return names.stream()
                .map(name -> Optional.ofNullable(ids.get(plain(name)))
                        .orElseThrow(() -> VendorFailures.invalid("tags", "GoHighLevel has no tag \"" + name + "\".")))
                .toList();
    }

    private static String plain(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT);
    }

    private EmailsApi emails(Access access) {
        return line.to(access).emails();
    }

    private String version() {
        return line.settings().emailsVersion();
    }
}
