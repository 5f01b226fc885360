import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useForm } from "react-hook-form";
import { z } from "@/lib/zod";
import { confirmReset } from "@/api/account";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { FormProblem } from "@/components/ui/state";
import { placeErrors } from "@/lib/forms";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";
import { AuthFrame } from "./auth-frame";
import { BrokenLink } from "./broken-link";
import { useToken } from "./use-token";

const route = getRouteApi("/reset-password");
const schema = z.object({ new_password: z.string().min(8, "Use at least 8 characters.") });
type Values = z.infer<typeof schema>;

/** The link itself is what is wrong, not the password. */
function spent(error: unknown): boolean {
  const problem = asProblem(error);
  const named = problem.errors.some(({ field }) => field.includes("password"));
  return [400, 401, 404, 409, 410, 422].includes(problem.status) && !named && !/password/.test(problem.code);
}

export default function ResetPasswordPage() {
  const token = useToken(route.useSearch().token);
  const router = useRouter();
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: { new_password: "" } });
  useEffect(() => {
    document.title = "Choose a new password · Omnify";
  }, []);
  const change = useMutation({
    mutationFn: ({ new_password }: Values) => confirmReset({ token: token ?? "", new_password }),
    onSuccess: async () => {
      toast("good", "Your password is changed. Sign in with it.");
      await router.navigate({ to: "/login" });
    },
    onError: (error) => placeErrors(form, error, ["new_password"]),
  });
  if (!token || (change.isError && spent(change.error)))
    return (
      <BrokenLink
        title="This link no longer works"
        text="A link to reset a password works once and not for long."
        to="/forgot-password"
        act="Send a new link"
      />
    );
  const { errors } = form.formState;
  return (
    <AuthFrame title="Choose a new password" hint="All sessions of your account end with the old one.">
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => void form.handleSubmit((values) => change.mutate(values))(event)}
      >
        <FormProblem error={errors.new_password ? null : change.error} />
        <Field
          label="New password"
          error={errors.new_password?.message}
          hint="A sentence of a few words is easy to remember."
        >
          {(control) => (
            <PasswordInput {...control} {...form.register("new_password")} autoComplete="new-password" />
          )}
        </Field>
        <Button type="submit" look="primary" size="lg" className="mt-1 w-full" busy={change.isPending}>
          Change the password
        </Button>
      </form>
    </AuthFrame>
  );
}
