import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { MailCheck } from "lucide-react";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import { z } from "@/lib/zod";
import { requestReset } from "@/api/account";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { AuthFrame } from "./auth-frame";

const schema = z.object({ email: z.email("Enter an e-mail address such as ada@example.com.") });
type Values = z.infer<typeof schema>;

export default function ForgotPasswordPage() {
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: { email: "" } });
  const ask = useMutation({ mutationFn: ({ email }: Values) => requestReset(email) });
  useEffect(() => {
    document.title = "Reset your password · Omnify";
  }, []);
  return (
    <AuthFrame
      title="Reset your password"
      hint={
        <>
          Remembered it?{" "}
          <Link to="/login" className="font-medium text-accent-text underline underline-offset-4">
            Sign in
          </Link>
        </>
      }
    >
      {ask.isSuccess ? (
        <p
          role="status"
          className="flex items-start gap-2.5 rounded-md bg-good-wash px-3 py-2.5 text-sm text-good"
        >
          <MailCheck className="mt-0.5 size-4 shrink-0" aria-hidden />
          If {ask.variables.email} has an account, a mail with a link is on its way. Look into your inbox.
        </p>
      ) : (
        <form
          noValidate
          className="grid gap-4"
          onSubmit={(event) => void form.handleSubmit((values) => ask.mutate(values))(event)}
        >
          <FormProblem error={ask.error} />
          <Field label="E-mail" error={form.formState.errors.email?.message}>
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
          <Button type="submit" look="primary" size="lg" className="mt-1 w-full" busy={ask.isPending}>
            Send the link
          </Button>
        </form>
      )}
    </AuthFrame>
  );
}
