import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "@/lib/zod";
import { organizationQuery, updateOrganization, type Organization } from "@/api/organizations";
import { sessionQuery, useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Check } from "@/components/ui/check";
import { Field, Input } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { placeErrors } from "@/lib/forms";
import type { ApiProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";

const schema = z.object({
  name: z.string().trim().min(1, "Enter a name."),
  mfa_required: z.boolean(),
});
type Values = z.infer<typeof schema>;

export function OrganizationForm({ organization, may }: { organization: Organization; may: boolean }) {
  const org = useOrg();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { name: organization.name, mfa_required: organization.settings.mfa_required === true },
  });
  const save = useMutation({
    mutationFn: ({ name, mfa_required }: Values) =>
      updateOrganization({ name, settings: { ...organization.settings, mfa_required } }),
    onMutate: () => setProblem(null),
    onSuccess: (saved) => {
      queries.setQueryData(organizationQuery(org).queryKey, saved);
      form.reset({ name: saved.name, mfa_required: saved.settings.mfa_required === true });
      void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      toast("good", "The organisation is saved.");
    },
    onError: (error) => setProblem(placeErrors(form, error, ["name", "mfa_required"])),
  });
  return (
    <form
      noValidate
      className="grid gap-5 px-5 py-4"
      onSubmit={(event) => void form.handleSubmit((values) => save.mutate(values))(event)}
    >
      <FormProblem error={problem} />
      <Field label="Name" error={form.formState.errors.name?.message} className="max-w-md">
        {(control) => (
          <Input {...control} {...form.register("name")} autoComplete="organization" disabled={!may} />
        )}
      </Field>
      <Check
        {...form.register("mfa_required")}
        disabled={!may}
        label="Everybody signs in with a second factor"
        hint="Whoever has none is asked to set one up before anything else."
      />
      {may && (
        <Button
          type="submit"
          look="primary"
          className="justify-self-start"
          busy={save.isPending}
          disabled={!form.formState.isDirty}
        >
          Save
        </Button>
      )}
    </form>
  );
}
