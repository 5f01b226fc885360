import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link, useRouter } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "@/lib/zod";
import { enter, register } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { placeErrors } from "@/lib/forms";
import { type ApiProblem, asProblem } from "@/lib/problem";
import { AuthFrame } from "./auth-frame";
import { PasswordInput } from "@/components/ui/password-input";

const schema = z.object({
  full_name: z.string().trim().min(1, "Enter your name."),
  organization_name: z.string().trim().min(1, "Enter the name of your organisation."),
  email: z.email("Enter an e-mail address such as ada@example.com."),
  password: z.string().min(8, "Use at least 8 characters."),
});

type Values = z.infer<typeof schema>;
const fields = ["full_name", "organization_name", "email", "password"] as const;

export default function SignUpPage() {
  const queries = useQueryClient();
  const router = useRouter();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { full_name: "", organization_name: "", email: "", password: "" },
  });
  const { errors } = form.formState;
  useEffect(() => {
    document.title = "Create your organisation · Omnify";
  }, []);
  const attempt = useMutation({
    mutationFn: register,
    onMutate: () => setProblem(null),
    onSuccess: (session) => {
      enter(queries, session);
      void router.navigate({ to: "/" });
    },
    onError: (error) => {
      const taken = asProblem(error);
      if (taken.status === 409 && taken.errors.length === 0)
        form.setError("email", { type: "server", message: taken.message }, { shouldFocus: true });
      else setProblem(placeErrors(form, error, fields));
    },
  });

  return (
    <AuthFrame
      title="Create your organisation"
      hint={
        <>
          Have an account?{" "}
          <Link to="/login" className="font-medium text-accent-text underline underline-offset-4">
            Sign in
          </Link>
        </>
      }
    >
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => void form.handleSubmit((values) => attempt.mutate(values))(event)}
      >
        <FormProblem error={problem} />
        <Field label="Your name" error={errors.full_name?.message}>
          {(control) => <Input {...control} {...form.register("full_name")} autoComplete="name" />}
        </Field>
        <Field label="Organisation" error={errors.organization_name?.message}>
          {(control) => (
            <Input {...control} {...form.register("organization_name")} autoComplete="organization" />
          )}
        </Field>
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
          hint="A sentence of a few words is easy to remember."
        >
          {(control) => (
            <PasswordInput {...control} {...form.register("password")} autoComplete="new-password" />
          )}
        </Field>
        <Button type="submit" look="primary" size="lg" className="mt-1 w-full" busy={attempt.isPending}>
          Create organisation
        </Button>
      </form>
    </AuthFrame>
  );
}
