import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "@/lib/zod";
import { acceptInvitation, enter } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { FormProblem } from "@/components/ui/state";
import { placeErrors } from "@/lib/forms";
import { isCode, type ApiProblem } from "@/lib/problem";
import { SecondFactorForm } from "./second-factor-form";

const existingSchema = z.object({
  full_name: z.string(),
  password: z.string().min(1, "Enter your password."),
});
const newSchema = z.object({
  full_name: z.string().trim().min(1, "Enter your name."),
  password: z.string().min(8, "Use at least 8 characters."),
});
type Values = z.infer<typeof newSchema>;

interface Props {
  token: string;
  email: string;
  existing: boolean;
  onDone: () => void;
}

/** Whoever has an account proves it as at the sign-in; others make one with the invitation. */
export function AcceptForm({ token, email, existing, onDone }: Props) {
  const queries = useQueryClient();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [known, setKnown] = useState<Values | null>(null);
  const form = useForm<Values>({
    resolver: zodResolver(existing ? existingSchema : newSchema),
    defaultValues: { full_name: "", password: "" },
  });
  const { errors } = form.formState;
  const accept = useMutation({
    mutationFn: ({ full_name, password, totp }: Values & { totp?: string }) =>
      acceptInvitation({ token, password, ...(existing ? { totp } : { full_name }) }),
    onMutate: () => setProblem(null),
    onSuccess: (session) => {
      enter(queries, session);
      onDone();
    },
    onError: (error, { full_name, password }) => {
      if (isCode(error, "totp_required", "totp_invalid")) setKnown({ full_name, password });
      else if (!known) setProblem(placeErrors(form, error, ["full_name", "password"]));
    },
  });
  if (known)
    return (
      <SecondFactorForm
        act="Join"
        busy={accept.isPending}
        waiting={false}
        error={isCode(accept.error, "totp_required") ? null : accept.error}
        onBack={() => {
          setKnown(null);
          accept.reset();
        }}
        onCode={(totp) => accept.mutate({ ...known, totp })}
      />
    );
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => void form.handleSubmit((values) => accept.mutate(values))(event)}
    >
      <FormProblem error={problem} />
      <input type="hidden" autoComplete="username" value={email} readOnly />
      {!existing && (
        <Field label="Your name" error={errors.full_name?.message}>
          {(control) => <Input {...control} {...form.register("full_name")} autoComplete="name" />}
        </Field>
      )}
      <Field
        label="Password"
        error={errors.password?.message}
        hint={
          existing ? "The password of your Omnify account." : "A sentence of a few words is easy to remember."
        }
      >
        {(control) => (
          <PasswordInput
            {...control}
            {...form.register("password")}
            autoComplete={existing ? "current-password" : "new-password"}
          />
        )}
      </Field>
      <Button type="submit" look="primary" size="lg" className="mt-1 w-full" busy={accept.isPending}>
        Join
      </Button>
    </form>
  );
}
