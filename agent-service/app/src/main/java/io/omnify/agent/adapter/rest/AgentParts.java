package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.agents.domain.AgentLimits;
import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.agents.domain.Memory;
import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.tools.domain.ToolGrant;
import io.omnify.platform.web.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of an agent that clients write and read in the same form. */
@SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
final class AgentParts {
    private AgentParts() {}

    record ModelForm(
            @Nullable String model,
            @Nullable String baseUrl,
            @Nullable String keyRef) {
        static List<ModelForm> of(ModelChain chain) {
            return chain.links().stream()
                    .map(each -> new ModelForm(each.model(), each.baseUrl(), each.keyRef()))
                    .toList();
        }

        static ModelChain chain(List<ModelForm> forms) {
            var links = new ArrayList<ModelChoice>();
            for (int i = 0; i < forms.size(); i++) {
                var form = forms.get(i);
                if (form == null || form.model() == null || form.model().isBlank()) {
                    throw ProblemException.invalid("models[" + i + "].model", "must not be missing");
                }
                links.add(new ModelChoice(form.model().strip(), form.baseUrl(), form.keyRef()));
            }
            return new ModelChain(links);
        }
    }

    record LimitsForm(@Nullable Integer maxTurns, @Nullable Integer timeoutSeconds) {
        static LimitsForm of(AgentLimits limits) {
            return new LimitsForm(limits.maxTurns(), limits.timeoutSeconds());
        }

        AgentLimits limits() {
            return new AgentLimits(maxTurns, timeoutSeconds);
        }
    }

    record MemoryForm(
            @Nullable Boolean enabled,
            @Nullable Integer maxEntries,
            @Nullable Integer maxCharacters,
            @Nullable Integer expiresDays) {
        static MemoryForm of(Memory memory) {
            return new MemoryForm(memory.enabled(), memory.maxEntries(), memory.maxCharacters(), (int)
                    memory.expiry().toDays());
        }

        Memory memory() {
            return new Memory(
                    Boolean.TRUE.equals(enabled),
                    or("max_entries", maxEntries, Memory.NONE.maxEntries()),
                    or("max_characters", maxCharacters, Memory.NONE.maxCharacters()),
                    Duration.ofDays(or("expires_days", expiresDays, (int)
                            Memory.NONE.expiry().toDays())));
        }

        private static int or(String field, @Nullable Integer value, int otherwise) {
            if (value != null && value < 1) throw ProblemException.invalid("memory." + field, "must be at least 1");
            return value == null ? otherwise : value;
        }
    }

    record BudgetRequest(
            @Nullable MoneyRequest perRun, @Nullable MoneyRequest perMonth) {
        Budget budget() {
            return new Budget(money("budget.per_run", perRun), money("budget.per_month", perMonth));
        }
    }

    record MoneyRequest(@Nullable String amount, @Nullable String currency) {}

    @Schema(name = "BudgetView")
    record BudgetView(@Nullable MoneyView perRun, @Nullable MoneyView perMonth) {
        static BudgetView of(Budget budget) {
            return new BudgetView(MoneyView.ofNullable(budget.perRun()), MoneyView.ofNullable(budget.perMonth()));
        }
    }

    private static @Nullable Money money(String field, @Nullable MoneyRequest money) {
        if (money == null) return null;
        if (money.amount() == null) throw ProblemException.invalid(field + ".amount", "must not be missing");
        try {
            var read = Money.of(money.amount(), money.currency() == null ? "USD" : money.currency());
            if (!read.currency().equals(Money.USD)) {
                throw ProblemException.invalid(field + ".currency", "must be USD, in which models are paid");
            }
            if (read.micros() < 0) throw ProblemException.invalid(field + ".amount", "must not be negative");
            return read;
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, "must be money such as {\"amount\":\"1.50\",\"currency\":\"USD\"}");
        }
    }

    /** Each a bare name or an object that says more. */
    static List<ToolGrant> tools(List<@Nullable Object> forms) {
        var grants = new ArrayList<ToolGrant>();
        for (int i = 0; i < forms.size(); i++) {
            try {
                grants.add(ToolGrant.read(forms.get(i)));
            } catch (IllegalArgumentException e) {
                throw ProblemException.invalid("tools[" + i + "]", String.valueOf(e.getMessage()));
            }
        }
        return grants;
    }

    static List<String> present(String field, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) == null) throw ProblemException.invalid(field + "[" + i + "]", "must not be null");
        }
        return values;
    }
}
