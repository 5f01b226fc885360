import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "@/lib/zod";
import { enter, signIn, type Credentials } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { FormProblem } from "@/components/ui/state";
import { placeErrors, useCountdown } from "@/lib/forms";
import { ApiProblem, isCode } from "@/lib/problem";
import { SecondFactorForm } from "./second-factor-form";

const schema = z.object({
  email: z.string().trim().min(1, "Enter your e-mail address."),
  password: z.string().min(1, "Enter your password."),
});

type Values = z.infer<typeof schema>;

const needsCode = (error: unknown) =>
  isCode(error, "totp_required", "mfa_required", "second_factor_required", "totp_invalid", "totp_wrong");

function refusal(error: unknown): unknown {
  if (error instanceof ApiProblem && error.status === 401)
    return new ApiProblem({ status: 401, message: "This e-mail and password do not belong together." });
  return error;
}

export function SignInForm({ onDone }: { onDone: () => void }) {
  const queries = useQueryClient();
  const [known, setKnown] = useState<Values | null>(null);
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: { email: "", password: "" } });
  const { errors } = form.formState;
  const attempt = useMutation({
    mutationFn: (credentials: Credentials) => signIn(credentials),
    onSuccess: (session) => {
      enter(queries, session);
      onDone();
    },
    onError: (error, { email, password }) => {
      if (needsCode(error)) setKnown({ email, password });
      else if (!known) placeErrors(form, error, ["email", "password"]);
    },
  });
  const wait = useCountdown(attempt.error instanceof ApiProblem ? attempt.error : null);
  const { error } = attempt;
  const placed = error instanceof ApiProblem && error.errors.length > 0;
  const locked = error instanceof ApiProblem && error.retryAfterSeconds !== undefined;

  const trouble =
    wait > 0 ? (
      <p role="alert" className="rounded-md bg-warn-wash px-3 py-2.5 text-[0.8125rem] text-warn">
        Too many attempts. Try again in {wait} s.
      </p>
    ) : (
      <FormProblem error={locked || placed ? null : refusal(error)} />
    );
  if (known)
    return (
      <SecondFactorForm
        act="Sign in"
        busy={attempt.isPending}
        waiting={wait > 0}
        error={isCode(error, "totp_required", "mfa_required", "second_factor_required") ? null : error}
        onBack={() => {
          setKnown(null);
          attempt.reset();
        }}
        onCode={(totp) => attempt.mutate({ ...known, totp })}
      />
    );
  return (
    <form
      noValidate
      className="grid gap-4"
      onSubmit={(event) => void form.handleSubmit((values) => attempt.mutate(values))(event)}
    >
      {trouble}
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
      <Field
        label="Password"
        error={errors.password?.message}
        aside={
          <Link
            to="/forgot-password"
            className="text-[0.8125rem] text-accent-text underline-offset-4 hover:underline"
          >
            Forgot it?
          </Link>
        }
      >
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
