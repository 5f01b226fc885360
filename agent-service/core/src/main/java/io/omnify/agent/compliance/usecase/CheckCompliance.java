package io.omnify.agent.compliance.usecase;

import io.omnify.agent.compliance.domain.Check;
import io.omnify.agent.compliance.port.Examination;
import io.omnify.agent.compliance.port.Examination.Asker;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import java.util.List;

/** Examines an organisation: one question, or all there are. */
public final class CheckCompliance {
    public static final String ALL = "all";

    private final List<Examination> examinations;

    public CheckCompliance(List<Examination> examinations) {
        this.examinations = List.copyOf(examinations);
    }

    public List<Check> handle(Asker asker, String wanted) {
        var chosen = examinations.stream()
                .filter(each -> wanted.equals(ALL) || wanted.equals(each.name()))
                .toList();
        if (chosen.isEmpty()) throw new Refused(new Refusal.InvalidInput(List.of(unheardOf())));
        return chosen.stream().map(each -> each.examine(asker)).toList();
    }

    private FieldProblem unheardOf() {
        var names = examinations.stream().map(Examination::name).toList();
        return new FieldProblem("check_type", "must be all, " + String.join(", ", names));
    }
}
