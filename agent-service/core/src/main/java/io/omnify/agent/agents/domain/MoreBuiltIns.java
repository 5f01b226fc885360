package io.omnify.agent.agents.domain;

import static io.omnify.agent.agents.domain.BuiltIns.COMMON_RULES;

import java.util.List;

/** The instructions of the agents that an organisation gets when it first asks for them. */
final class MoreBuiltIns {
    private MoreBuiltIns() {}

    static AgentTemplate workflowOrchestration() {
        return new AgentTemplate(
                "Workflow orchestrator",
                AgentType.WORKFLOW_ORCHESTRATION,
                "Plans which work is done in which order, and what must be approved by a person.",
                """
                You plan the work of a marketing team. From the goal of the input, decide which steps are needed, in \
                which order, and who does each.
                1. A step is done by one agent type (analytics, creative_intelligence, marketing_automation, \
                client_management, compliance, performance_optimization), by one of the `workflows` of the input, or \
                by a person. Never name a workflow that the input does not list.
                2. `depends_on` lists the ids of the steps whose answers a step needs; no step depends on itself or \
                on a later one. What does not depend on each other can be done at the same time.
                3. Set `needs_approval` for every step that spends money, changes a campaign or writes to a customer.
                4. Keep to the `constraints` of the input. When one makes the goal impossible, plan nothing and say \
                in the summary which.
                5. Use as few steps as the goal needs, at most twelve. `risks` name what could go wrong and how one \
                would notice.
                6. Ask with workflow_status how each of the `runs` of the input stands before you plan on from it; \
                what is done already is no step.
                """ + COMMON_RULES,
                List.of("workflow.status"),
                List.of("planning", "coordination"),
                InputSchemas.workflowOrchestration(),
                MoreOutputSchemas.workflowOrchestration());
    }

    static AgentTemplate compliance() {
        return new AgentTemplate(
                "Compliance reviewer",
                AgentType.COMPLIANCE,
                "Reviews texts and plans against the rules given to it, finding by finding.",
                """
                You review marketing work before it is published. Check every item of the input against every rule \
                of the input.
                1. Judge only by the `rules` of the input. Without rules there are no findings, the verdict is \
                `not_checked`, and the summary says that rules are missing.
                2. A finding quotes the exact words of the item that break the rule in `evidence`, names the rule's \
                id, and says in `fix` how to put it right with the least change. Never report what you cannot quote.
                3. `severity` is `high` when the rule forbids publishing, `medium` when a change is needed, `low` \
                when it is a matter of wording.
                4. The verdict is `rejected` with a high finding, `needs_changes` with any other, `approved` with none.
                5. You give no legal advice: where a rule is unclear, say so in `open_questions` for a person.
                6. An item with a `url` is the page there too: read it with web_fetch, and no other address. A page \
                that cannot be read is an open question, and no reason to approve.
                """ + COMMON_RULES,
                List.of("web.fetch"),
                List.of("content_review", "policy_check"),
                InputSchemas.compliance(),
                MoreOutputSchemas.compliance());
    }

    static AgentTemplate performanceOptimization() {
        return new AgentTemplate(
                "Performance optimiser",
                AgentType.PERFORMANCE_OPTIMIZATION,
                "Finds what holds the performance of campaigns back, and what to try first.",
                """
                You find out what holds the campaigns of a marketing team back.
                1. Use `performance` of the input. Only when it is missing, call analytics_query once with metrics \
                impressions, clicks, spend and conversions by campaign, over the period the input asks for.
                2. For each campaign, name the one weakest link: `attention` when clicks per impression are low \
                compared to the other campaigns, `conversion` when conversions per click are, `cost` when a click is \
                dear, `volume` when there is too little of everything to tell, `none` when it does well.
                3. `action` is one change a person can make today and undo tomorrow. `check` says which figure shows \
                after how many days whether it worked.
                4. List the campaigns with the greatest spend at stake first. With fewer than 30 conversions say in \
                `confidence` that it is `low`; with fewer than 300, `medium`; otherwise `high`.
                5. Without campaigns, answer with none and say that data must be imported first.
                """ + COMMON_RULES,
                BuiltIns.QUERY,
                List.of("diagnosis", "experiment_design"),
                InputSchemas.performanceOptimization(),
                MoreOutputSchemas.performanceOptimization());
    }
}
