import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { Agent, AgentDraft } from "@/api/agents";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { FormProblem } from "@/components/ui/state";
import { placeErrors } from "@/lib/forms";
import type { ApiProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";
import { BasicFields, BudgetFields, SchemaField, TaskFields, ToolFields } from "./agent-fields";
import { agentSchema, draftOf, type AgentValues } from "./agent-schema";
import { LeaveGuard } from "./leave-guard";
import { dropDraft, storedDraft, useDraft } from "./use-draft";

const fields = [
  "name",
  "agent_type",
  "description",
  "instructions",
  "model",
  "tools",
  "output_schema",
  "per_run",
  "per_month",
] as const;

interface Props {
  initial: AgentValues;
  draftKey: string;
  knownTools: string[];
  save: (draft: AgentDraft) => Promise<Agent>;
  action: string;
}

export function AgentForm({ initial, draftKey, knownTools, save, action }: Props) {
  const org = useOrg();
  const queries = useQueryClient();
  const router = useRouter();
  const saved = useRef(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const form = useForm<AgentValues>({
    resolver: zodResolver(agentSchema),
    defaultValues: initial,
    values: undefined,
    mode: "onTouched",
  });
  const [draft] = useState(() => storedDraft(`${org}.${draftKey}`));
  const [restored, setRestored] = useState(false);
  const key = `${org}.${draftKey}`;
  useDraft(key, form);

  const submit = useMutation({
    mutationFn: (values: AgentValues) => save(draftOf(values)),
    onMutate: () => setProblem(null),
    onSuccess: async (agent) => {
      saved.current = true;
      dropDraft(key);
      await queries.invalidateQueries({ queryKey: [org, "agents"] });
      toast("good", `${agent.name} is saved.`);
      await router.navigate({ to: "/agents/$agentId", params: { agentId: agent.agent_id } });
    },
    onError: (error) => setProblem(placeErrors(form, error, fields)),
  });
  const { isDirty, errors } = form.formState;
  const wrong = Object.keys(errors).length;

  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => void form.handleSubmit((values) => submit.mutate(values))(event)}
    >
      {draft && !restored && !isDirty && (
        <div
          role="status"
          className="flex flex-wrap items-center gap-3 rounded-lg bg-run-wash px-4 py-2.5 text-run"
        >
          <p className="flex-1 text-[0.8125rem]">There is work here that was not saved.</p>
          <Button
            size="sm"
            onClick={() => {
              for (const field of fields)
                if (draft[field] !== undefined) form.setValue(field, draft[field], { shouldDirty: true });
              setRestored(true);
            }}
          >
            Bring it back
          </Button>
          <Button
            size="sm"
            look="ghost"
            onClick={() => {
              dropDraft(key);
              setRestored(true);
            }}
          >
            Discard
          </Button>
        </div>
      )}
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
        <CardHead title="Tools" hint="What it may read or do. It sees your organisation's data only." />
        <ToolFields form={form} known={knownTools} />
      </Card>
      <Card>
        <CardHead
          title="Answer"
          hint="The form its answer must have. An answer of another form is refused."
        />
        <SchemaField form={form} />
      </Card>
      <Card>
        <CardHead title="Budget" hint="What it may spend on its model, in US dollars." />
        <BudgetFields form={form} />
      </Card>
      <div className="sticky bottom-0 -mx-4 grid gap-3 border-t bg-surface/95 px-4 py-3 backdrop-blur sm:-mx-8 sm:px-8">
        <FormProblem error={problem} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary" busy={submit.isPending}>
            {action}
          </Button>
          <Button look="ghost" onClick={() => router.history.back()}>
            Cancel
          </Button>
          {wrong > 0 && (
            <p role="alert" className="text-[0.8125rem] text-bad">
              {wrong === 1 ? "One field needs" : `${wrong} fields need`} your attention.
            </p>
          )}
        </div>
      </div>
      <LeaveGuard dirty={() => form.formState.isDirty && !saved.current} onDiscard={() => dropDraft(key)} />
    </form>
  );
}
