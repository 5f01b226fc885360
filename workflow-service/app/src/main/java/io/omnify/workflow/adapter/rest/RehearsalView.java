package io.omnify.workflow.adapter.rest;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.rehearsals.domain.Coverage;
import io.omnify.workflow.rehearsals.domain.Report;
import io.omnify.workflow.runs.domain.Command;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came of trying a workflow out. */
@Schema(
        name = "WorkflowTestReport",
        requiredProperties = {"passed", "cases", "coverage"})
record RehearsalView(boolean passed, List<CaseView> cases, CoverageView coverage) {

    @Schema(
            name = "WorkflowTestResult",
            requiredProperties = {"name", "passed", "problems", "seconds", "execution", "effects", "timeline", "sources"
            })
    record CaseView(
            String name,
            boolean passed,
            List<String> problems,
            double seconds,
            ExecutionView execution,
            List<EffectView> effects,
            List<MomentView> timeline,
            List<SourceView> sources) {}

    /** Where a step's output came from that does not work out its own. */
    @Schema(
            name = "WorkflowTestSource",
            requiredProperties = {"step_id", "source"})
    record SourceView(
            String stepId,

            @Schema(
                    enumeration = {"pinned", "simulated", "computed", "unanswered"},
                    description = "As the case says; as the simulator answered in the agent's place; worked out from"
                            + " what is declared; or nobody answered, which fails the step and the case")
            String source,

            @Schema(description = "Why, where there is more to say") @Nullable
            String note) {}

    /** What would have been asked of the world. */
    @Schema(
            name = "WorkflowTestEffect",
            requiredProperties = {"step_id", "attempt", "step_type", "input"})
    record EffectView(
            String stepId,
            int attempt,
            String stepType,
            @Nullable String action,
            @Schema(type = SchemaType.OBJECT) Map<String, @Nullable Object> input) {}

    @Schema(
            name = "WorkflowTestMoment",
            requiredProperties = {"at", "step_id", "status", "attempt"})
    record MomentView(Instant at, String stepId, String status, int attempt) {}

    @Schema(
            name = "WorkflowTestCoverage",
            requiredProperties = {"ratio", "ways"})
    record CoverageView(double ratio, List<WayView> ways) {}

    @Schema(
            name = "WorkflowTestWay",
            requiredProperties = {"step_id", "way", "taken"})
    record WayView(String stepId, String way, boolean taken) {}

    static RehearsalView of(Definition definition, List<RehearsalRequest.Case> cases, List<Report> reports) {
        var shown = new ArrayList<CaseView>();
        for (int i = 0; i < reports.size(); i++) shown.add(view(cases.get(i).expect(), reports.get(i)));
        var coverage = Coverage.of(definition, reports.stream().map(Report::run).toList());
        var ways = coverage.ways().stream()
                .map(way -> new WayView(way.stepId(), way.way(), way.taken()))
                .toList();
        boolean passed = shown.stream().allMatch(CaseView::passed);
        return new RehearsalView(passed, shown, new CoverageView(coverage.ratio(), ways));
    }

    private static CaseView view(RehearsalRequest.@Nullable Expected expected, Report report) {
        var problems = new ArrayList<>(unanswered(report));
        if (expected != null) problems.addAll(problems(expected, report));
        return new CaseView(
                report.name(),
                problems.isEmpty(),
                problems,
                report.took().toMillis() / 1000.0,
                ExecutionView.of(report.run()),
                report.asked().stream().map(RehearsalView::effect).toList(),
                report.moments().stream()
                        .map(one -> new MomentView(
                                one.at(), one.stepId(), one.status().code(), one.attempt()))
                        .toList(),
                sources(report));
    }

    private static List<SourceView> sources(Report report) {
        var views = new ArrayList<SourceView>();
        report.sources()
                .forEach((step, source) -> views.add(
                        new SourceView(step, source.kind().code(), source.note().isEmpty() ? null : source.note())));
        return views;
    }

    /** What comes of a step nobody answered for says nothing about the workflow. */
    private static List<String> unanswered(Report report) {
        return report.unanswered().entrySet().stream()
                .map(each -> "step " + each.getKey() + " is unanswered: " + each.getValue() + "; pin its output")
                .toList();
    }

    private static List<String> problems(RehearsalRequest.Expected expected, Report report) {
        var problems = new ArrayList<String>();
        var status = report.run().status().code();
        if (expected.status() != null && !expected.status().equals(status))
            problems.add("status is " + status + ", not " + expected.status());
        if (expected.output() != null && !same(expected.output(), report.run().output()))
            problems.add("output is " + report.run().output() + ", not " + expected.output());
        if (expected.steps() == null) return problems;
        expected.steps().forEach((id, wanted) -> {
            var step = report.run().steps().get(id);
            var stands = step == null ? "absent" : step.status().code();
            if (!stands.equals(wanted)) problems.add("step " + id + " is " + stands + ", not " + wanted);
        });
        return problems;
    }

    /** Numbers that say the same are the same, however they were written. */
    private static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a instanceof Number x && b instanceof Number y) return x.doubleValue() == y.doubleValue();
        if (a instanceof Map<?, ?> x && b instanceof Map<?, ?> y)
            return x.keySet().equals(y.keySet()) && x.keySet().stream().allMatch(key -> same(x.get(key), y.get(key)));
        if (a instanceof List<?> x && b instanceof List<?> y) {
            if (x.size() != y.size()) return false;
            for (int i = 0; i < x.size(); i++) if (!same(x.get(i), y.get(i))) return false;
            return true;
        }
        return Objects.equals(a, b);
    }

    private static EffectView effect(Command command) {
        return switch (command.work()) {
            case Command.Work.Agent _ -> effect(command, "agent", null);
            case Command.Work.Action(var name) -> effect(command, "action", name);
            case Command.Work.Http _ -> effect(command, "http", null);
        };
    }

    private static EffectView effect(Command command, String type, @Nullable String action) {
        return new EffectView(command.stepId(), command.attempt(), type, action, command.input());
    }
}
