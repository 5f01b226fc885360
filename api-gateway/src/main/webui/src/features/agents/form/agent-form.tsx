import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useForm, type Path } from "react-hook-form";
import { agentsQuery, toolsOf, type Agent, type AgentRequest } from "@/api/agents";
import { useOrg } from "@/api/session";
import { toolsQuery } from "@/api/tools";
import { Card, CardHead } from "@/components/ui/card";
import { placeErrors } from "@/lib/forms";
import type { ApiProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";
import { agentSchema, type AgentValues } from "./agent-schema";
import { requestOf } from "./agent-values";
import { BasicFields, TaskFields } from "./basic-fields";
import { FormFoot } from "./form-foot";
import { LeaveGuard } from "./leave-guard";
import { LimitFields } from "./limit-fields";
import { ModelFields } from "./model-fields";
import { inForm } from "./places";
import { RuleFields } from "./rule-fields";
import { SchemaEditor } from "./schema-editor";
import { HandoffFields, ToolFields } from "./tool-fields";
import { Unsaved } from "./unsaved";
import { dropDraft, useDraft } from "./use-draft";

const fields = Object.keys(agentSchema.shape) as (keyof AgentValues)[];

/** What is done with the agent: put to use, or kept as work that is not published yet, perhaps to be tried. */
export type Purpose = "publish" | "draft" | "try";

interface Props {
  initial: AgentValues;
  known: Agent | null;
  draftKey: string;
  save: (body: AgentRequest, publish: boolean) => Promise<Agent>;
  action: string;
}

export function AgentForm({ initial, known, draftKey, save, action }: Props) {
  const org = useOrg();
  const queries = useQueryClient();
  const router = useRouter();
  const saved = useRef(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const form = useForm<AgentValues>({
    resolver: zodResolver(agentSchema),
    defaultValues: initial,
    // Not "onTouched": that finds fault with a new row before anything was typed into it.
    mode: "onBlur",
  });
  // Read while drawing, or else the form does not keep it up to date.
  const { isDirty, errors } = form.formState;
  const key = `${org}.${draftKey}`;
  useDraft(key, form);
  const agents = useQuery(agentsQuery(org));
  const tools = useQuery(toolsQuery(org));
  const offered = new Map(toolsOf(agents.data).map((name) => [name, { name }]));
  for (const info of tools.data ?? []) offered.set(info.name, info);
  const others = (agents.data ?? [])
    .filter(({ agent_id }) => agent_id !== known?.agent_id)
    .map(({ agent_id, name }) => ({ id: agent_id, name }));

  const submit = useMutation({
    mutationFn: ({ values, purpose }: { values: AgentValues; purpose: Purpose }) =>
      save(requestOf(values, known), purpose === "publish"),
    onMutate: () => setProblem(null),
    onSuccess: async (agent, { purpose }) => {
      saved.current = true;
      dropDraft(key);
      await queries.invalidateQueries({ queryKey: [org, "agents"] });
      toast(
        "good",
        purpose === "publish" ? `${agent.name} is saved.` : `The draft of ${agent.name} is saved.`,
      );
      const params = { agentId: agent.agent_id };
      await (purpose === "publish"
        ? router.navigate({ to: "/agents/$agentId", params })
        : router.navigate({ to: "/agents/$agentId/edit", params, search: { try: purpose === "try" } }));
    },
    onError: (error, { values }) => {
      const { problem, places } = inForm(error, values.guardrails);
      setProblem(placeErrors(form, problem, [...places, ...fields]));
    },
  });
  /** What was found wrong is looked at again while it is mended, so that nothing moves when the field is left. */
  function recheck(target: EventTarget) {
    const name = "name" in target ? (target.name as Path<AgentValues>) : null;
    if (name && form.getFieldState(name).invalid) void form.trigger(name);
  }
  const go = (purpose: Purpose) => void form.handleSubmit((values) => submit.mutate({ values, purpose }))();

  return (
    <form
      noValidate
      className="grid gap-4"
      onInput={({ target }) => recheck(target)}
      onSubmit={(event) => {
        event.preventDefault();
        go("publish");
      }}
    >
      <Unsaved form={form} draftKey={key} fields={fields} />
      <Card>
        <CardHead title="Basics" />
        <BasicFields form={form} />
      </Card>
      <Card>
        <CardHead
          title="Task"
          hint="What it should do, in plain words. Left empty, it does what its type does."
        />
        <TaskFields form={form} />
      </Card>
      <Card>
        <CardHead title="Models" hint="The next one is asked when the one before cannot answer." />
        <ModelFields form={form} />
      </Card>
      <Card>
        <CardHead title="Tools" hint="What it may read or do, and when a person is asked first." />
        <ToolFields form={form} known={[...offered.values()]} />
      </Card>
      {others.length > 0 && (
        <Card>
          <CardHead title="Hand-offs" hint="Agents it may pass its work on to. Nobody else." />
          <HandoffFields form={form} agents={others} />
        </Card>
      )}
      <Card>
        <CardHead title="Input" hint="The form of what it is given. Anything else is refused." />
        <SchemaEditor
          form={form}
          name="input_schema"
          label="Input schema"
          hint="JSON Schema of an object. Left empty, the form of the type holds."
        />
      </Card>
      <Card>
        <CardHead
          title="Answer"
          hint="The form its answer must have. An answer of another form is refused."
        />
        <SchemaEditor
          form={form}
          name="output_schema"
          label="Output schema"
          hint="JSON Schema of an object. Left empty, the form of the type holds."
        />
      </Card>
      <Card>
        <CardHead title="Guardrails" hint="Rules for what it hears, says and does, kept outside the model." />
        <RuleFields form={form} />
      </Card>
      <Card>
        <CardHead
          title="Limits"
          hint="What it may spend in US dollars, on models and by its tools, and how far it may go."
        />
        <LimitFields form={form} />
      </Card>
      <FormFoot
        action={action}
        busy={submit.isPending ? (submit.variables?.purpose ?? null) : null}
        problem={problem}
        wrong={Object.keys(errors).length}
        onGo={go}
        onCancel={() => router.history.back()}
      />
      <LeaveGuard dirty={() => isDirty && !saved.current} onDiscard={() => dropDraft(key)} />
    </form>
  );
}
