import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "@/lib/zod";
import { useOrg } from "@/api/session";
import { invitationsQuery, invite, type Role } from "@/api/team";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input, Select } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { placeErrors } from "@/lib/forms";
import type { ApiProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";
import { givable } from "./role-name";

const schema = z.object({
  email: z.email("Enter an e-mail address such as ada@example.com."),
  role: z.string().min(1),
});
type Values = z.infer<typeof schema>;

export function InviteDialog({ roles, onClose }: { roles: Role[]; onClose: () => void }) {
  const org = useOrg();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { email: "", role: "member" },
  });
  const { errors } = form.formState;
  const send = useMutation({
    mutationFn: invite,
    onMutate: () => setProblem(null),
    onSuccess: ({ email }) => {
      void queries.invalidateQueries({ queryKey: invitationsQuery(org).queryKey });
      toast("good", `The invitation to ${email} is on its way.`);
      onClose();
    },
    onError: (error) => setProblem(placeErrors(form, error, ["email", "role"])),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title="Invite somebody"
      description="They get a mail with a link that works once."
    >
      <form
        noValidate
        className="grid gap-4 px-5 py-4"
        onSubmit={(event) => void form.handleSubmit((values) => send.mutate(values))(event)}
      >
        <FormProblem error={problem} />
        <Field label="E-mail" error={errors.email?.message}>
          {(control) => (
            <Input
              {...control}
              {...form.register("email")}
              type="email"
              inputMode="email"
              autoComplete="off"
            />
          )}
        </Field>
        <Field label="Role" error={errors.role?.message} hint="You can give only what you hold yourself.">
          {(control) => (
            <Select {...control} {...form.register("role")}>
              {givable(roles).map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={send.isPending}>
            Send invitation
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
