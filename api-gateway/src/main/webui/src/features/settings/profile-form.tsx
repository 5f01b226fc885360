import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { meQuery, updateMe, type Me } from "@/api/account";
import { sessionQuery, useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { sentence } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";

export function ProfileForm({ me }: { me: Me }) {
  const org = useOrg();
  const queries = useQueryClient();
  const [name, setName] = useState(me.full_name);
  const save = useMutation({
    mutationFn: () => updateMe({ full_name: name.trim() }),
    onSuccess: (saved) => {
      queries.setQueryData(meQuery(org).queryKey, saved);
      void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
      toast("good", "Your profile is saved.");
    },
  });
  const told = save.error ? asProblem(save.error).errors[0]?.message : undefined;
  const missing = name.trim() === "" ? "Enter your name." : undefined;
  return (
    <form
      noValidate
      className="grid max-w-md gap-4 px-5 py-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!missing) save.mutate();
      }}
    >
      <FormProblem error={told ? null : save.error} />
      <Field label="Your name" error={missing ?? (told && sentence(told))}>
        {(control) => (
          <Input
            {...control}
            autoComplete="name"
            maxLength={200}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field label="E-mail" hint="You sign in with it.">
        {(control) => <Input {...control} type="email" value={me.email} disabled />}
      </Field>
      <Button
        type="submit"
        look="primary"
        className="justify-self-start"
        busy={save.isPending}
        disabled={name.trim() === me.full_name}
      >
        Save
      </Button>
    </form>
  );
}
