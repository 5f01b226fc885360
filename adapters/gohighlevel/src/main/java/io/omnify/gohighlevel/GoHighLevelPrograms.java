package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.CrmProgram;
import io.omnify.agent.platforms.domain.CrmProgram.Kind;
import io.omnify.agent.platforms.port.CrmPrograms;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** GoHighLevel's workflows and classic campaigns; its API neither creates nor changes nor stops them. */
final class GoHighLevelPrograms implements CrmPrograms {
    private static final ContactsApi.Empty NOTHING = new ContactsApi.Empty();

    private final Line line;
    private final Calls calls;

    GoHighLevelPrograms(Line line, Calls calls) {
        this.line = line;
        this.calls = calls;
    }

    @Override
    public List<CrmProgram> list(Access access, Kind kind) {
        var account = line.to(access).account();
        var found = calls.read(access, () -> switch (kind) {
            case CAMPAIGN ->
                listed(Calls.answered(account.campaigns(Line.bearer(access), version(), Line.location(access)))
                        .campaigns());
            case WORKFLOW ->
                listed(Calls.answered(account.workflows(Line.bearer(access), version(), Line.location(access)))
                        .workflows());
        });
        return found.stream().flatMap(each -> program(kind, each)).toList();
    }

    @Override
    public void join(Access access, Kind kind, String program, String contact) {
        calls.write(Calls.account(access), () -> {
            line.to(access).contacts().join(Line.bearer(access), version(), contact, path(kind), program, NOTHING);
            return program;
        });
    }

    @Override
    public void leave(Access access, Kind kind, String program, String contact) {
        calls.repeat(access, () -> {
            var contacts = line.to(access).contacts();
            switch (kind) {
                case CAMPAIGN -> contacts.leaveCampaign(Line.bearer(access), version(), contact, program);
                case WORKFLOW -> contacts.leaveWorkflow(Line.bearer(access), version(), contact, program, NOTHING);
            }
            return program;
        });
    }

    private static String path(Kind kind) {
        return switch (kind) {
            case CAMPAIGN -> "campaigns";
            case WORKFLOW -> "workflow";
        };
    }

    private static List<AccountApi.Program> listed(@Nullable List<AccountApi.Program> programs) {
        return programs == null ? List.of() : programs;
    }

    private static Stream<CrmProgram> program(Kind kind, AccountApi.Program wire) {
        if (wire.id() == null) return Stream.empty();
        var name = wire.name() == null ? "" : wire.name();
        return Stream.of(new CrmProgram(kind, wire.id(), name, wire.status() == null ? "" : wire.status()));
    }

    private String version() {
        return line.settings().apiVersion();
    }
}
