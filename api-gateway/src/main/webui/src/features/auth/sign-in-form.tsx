import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { z } from "@/lib/zod";
import { enter, signIn } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { placeErrors, useCountdown } from "@/lib/forms";
import { ApiProblem } from "@/lib/problem";
import { PasswordInput } from "./password-input";

const schema = z.object({
  email: z.string().trim().min(1, "Enter your e-mail address."),
  password: z.string().min(1, "Enter your password."),
});

type Values = z.infer<typeof schema>;

function refusal(error: unknown): unknown {
  if (error instanceof ApiProblem && error.status === 401)
    return new ApiProblem({ status: 401, message: "This e-mail and password do not belong together." });
  return error;
}

export function SignInForm({ onDone }: { onDone: () => void }) {
  const queries = useQueryClient();
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: { email: "", password: "" } });
  const { errors } = form.formState;
  const attempt = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      enter(queries, session);
      onDone();
    },
    onError: (error) => placeErrors(form, error, ["email", "password"]),
  });
  const locked = attempt.error instanceof ApiProblem ? attempt.error.retryAfterSeconds : undefined;
  const wait = useCountdown(attempt.error instanceof ApiProblem ? attempt.error : null);
  const general =
    attempt.error instanceof ApiProblem && attempt.error.errors.length > 0 ? null : attempt.error;

  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => void form.handleSubmit((v) => attempt.mutate(v))(event)}
    >
      {wait > 0 ? (
        <p role="alert" className="rounded-md bg-warn-wash px-3 py-2.5 text-[0.8125rem] text-warn">
          Too many attempts. Try again in {wait} s.
        </p>
      ) : (
        <FormProblem error={locked ? null : refusal(general)} />
      )}
      <Field label="E-mail" error={errors.email?.message}>
        {(control) => (
          <Input
            {...control}
            {...form.register("email")}
            type="email"
            autoComplete="username"
            inputMode="email"
          />
        )}
      </Field>
      <Field label="Password" error={errors.password?.message}>
        {(control) => (
          <PasswordInput {...control} {...form.register("password")} autoComplete="current-password" />
        )}
      </Field>
      <Button
        type="submit"
        look="primary"
        size="lg"
        className="mt-1 w-full"
        busy={attempt.isPending}
        disabled={wait > 0}
      >
        Sign in
      </Button>
    </form>
  );
}
