package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.DealDraft;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Deal.Pipeline;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what people write of sales; a stage is one of its pipeline's. */
final class ReadDeal {
    private static final int NAME = 200;

    private ReadDeal() {}

    static void requireWhole(DealDraft draft) {
        var problems = problems(draft);
        if (draft.name() == null) problems.add(blank("name"));
        if (draft.pipeline() == null) problems.add(blank("pipeline"));
        if (draft.stage() == null) problems.add(blank("stage"));
        refuse(problems);
    }

    static Deal.Change change(DealDraft draft) {
        refuse(problems(draft));
        var change =
                new Deal.Change(stripped(draft.name()), draft.pipeline(), draft.stage(), draft.status(), draft.value());
        if (change.equals(new Deal.Change(null, null, null, null, null)))
            throw refused("stage", "something to change is needed, such as a stage");
        return change;
    }

    private static List<FieldProblem> problems(DealDraft draft) {
        var problems = new ArrayList<FieldProblem>();
        var name = draft.name();
        if (name != null && name.isBlank()) problems.add(blank("name"));
        if (name != null && name.length() > NAME) problems.add(new FieldProblem("name", "at most 200 characters"));
        var value = draft.value();
        if (value != null && value.micros() < 0) problems.add(new FieldProblem("value", "must not be negative"));
        else if (value != null && !value.equals(value.wholeCoins()))
            problems.add(new FieldProblem("value", "has more decimals than " + value.currency()));
        return problems;
    }

    private static FieldProblem blank(String field) {
        return new FieldProblem(field, "must not be blank");
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null ? null : text.strip();
    }

    /** What was said wholly; without a value it is worth nothing yet. */
    static Deal.Draft said(DealDraft draft, String contact, Currency currency) {
        return new Deal.Draft(
                String.valueOf(stripped(draft.name())),
                contact,
                String.valueOf(draft.pipeline()),
                String.valueOf(draft.stage()),
                Objects.requireNonNullElse(draft.status(), Deal.Status.OPEN),
                Objects.requireNonNullElse(draft.value(), new Money(0, currency)));
    }

    static void requireWay(List<Pipeline> all, Deal is, Deal.Change change) {
        var pipeline = Objects.requireNonNullElse(change.pipeline(), is.pipeline());
        requireWay(all, pipeline, Objects.requireNonNullElse(change.stage(), is.stage()));
    }

    static void requireWay(List<Pipeline> all, String pipeline, String stage) {
        var way = all.stream()
                .filter(each -> each.id().equals(pipeline))
                .findFirst()
                .orElseThrow(() -> refused("pipeline", "there is no such pipeline"));
        if (way.stages().stream().noneMatch(each -> each.id().equals(stage)))
            throw refused("stage", "is no stage of this pipeline");
    }

    /** Another one is not written over. */
    static void requireSame(Deal.Draft said, Deal is) {
        if (!said.isAs(is)) throw another();
    }

    static Refused another() {
        return refused("pipeline", "the client has an opportunity in this pipeline already: change that one");
    }

    private static void refuse(List<FieldProblem> problems) {
        if (!problems.isEmpty()) throw new Refused(new Refusal.InvalidInput(problems));
    }

    private static Refused refused(String field, String message) {
        return new Refused(Refusal.InvalidInput.of(field, message));
    }
}
