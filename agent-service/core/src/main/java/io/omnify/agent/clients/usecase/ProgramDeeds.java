package io.omnify.agent.clients.usecase;

import static io.omnify.agent.errands.usecase.PlatformInputs.text;
import static io.omnify.agent.shared.domain.Json.object;

import io.omnify.agent.effects.port.Action.Call;
import io.omnify.agent.errands.usecase.PlatformAction.Entrance;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.CrmProgram;
import io.omnify.agent.platforms.port.CrmPrograms;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Clients join and leave the CRM's own workflows and campaigns. */
final class ProgramDeeds {
    private final CrmPrograms programs;
    private final CrmActions.Desk desk;

    ProgramDeeds(CrmPrograms programs, CrmActions.Desk desk) {
        this.programs = programs;
        this.desk = desk;
    }

    Map<String, @Nullable Object> list(Call call, Entrance entrance) {
        return entrance.ask(access -> object(
                "mode", access.mode().code(),
                "programs",
                        programs.list(access, kind(call)).stream()
                                .map(ProgramDeeds::program)
                                .toList()));
    }

    private static Map<String, @Nullable Object> program(CrmProgram program) {
        return object("id", program.id(), "name", program.name(), "status", program.status());
    }

    Map<String, @Nullable Object> join(Call call, Entrance entrance) {
        return each(call, entrance, programs::join);
    }

    Map<String, @Nullable Object> leave(Call call, Entrance entrance) {
        return each(call, entrance, programs::leave);
    }

    private interface Step {
        void of(Access access, CrmProgram.Kind kind, String program, String contact);
    }

    private Map<String, @Nullable Object> each(Call call, Entrance entrance, Step step) {
        var client = desk.client(call);
        var program = text(call.input(), "program");
        return entrance.ask(access -> {
            step.of(access, kind(call), program, client.contact().id());
            return object("mode", access.mode().code(), CrmForms.CLIENT, client.id(), "program", program);
        });
    }

    private static CrmProgram.Kind kind(Call call) {
        return CrmProgram.Kind.valueOf(text(call.input(), "kind").toUpperCase(Locale.ROOT));
    }
}
