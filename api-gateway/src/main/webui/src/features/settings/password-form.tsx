import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "@/lib/zod";
import { updateMe } from "@/api/account";
import { useSession } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { FormProblem } from "@/components/ui/state";
import { placeErrors } from "@/lib/forms";
import { isCode, type ApiProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";

const schema = z.object({
  current_password: z.string().min(1, "Enter your present password."),
  password: z.string().min(8, "Use at least 8 characters."),
});
type Values = z.infer<typeof schema>;

export function PasswordForm() {
  const { user } = useSession();
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const form = useForm<Values>({
    resolver: zodResolver(schema),
    defaultValues: { current_password: "", password: "" },
  });
  const { errors } = form.formState;
  const change = useMutation({
    mutationFn: (values: Values) => updateMe(values),
    onMutate: () => setProblem(null),
    onSuccess: () => {
      form.reset();
      toast("good", "Your password is changed. Your other sessions have ended.");
    },
    onError: (error) => {
      const rest = placeErrors(form, error, ["current_password", "password"]);
      if (rest && isCode(rest, "wrong_password"))
        form.setError("current_password", { message: rest.message }, { shouldFocus: true });
      else setProblem(rest);
    },
  });
  return (
    <form
      noValidate
      className="grid max-w-md gap-4 px-5 py-4"
      onSubmit={(event) => void form.handleSubmit((values) => change.mutate(values))(event)}
    >
      <FormProblem error={problem} />
      <input type="hidden" autoComplete="username" value={user.email} readOnly />
      <Field label="Present password" error={errors.current_password?.message}>
        {(control) => (
          <PasswordInput
            {...control}
            {...form.register("current_password")}
            autoComplete="current-password"
          />
        )}
      </Field>
      <Field
        label="New password"
        error={errors.password?.message}
        hint="At least 8 characters. A sentence of a few words is easy to remember."
      >
        {(control) => (
          <PasswordInput {...control} {...form.register("password")} autoComplete="new-password" />
        )}
      </Field>
      <Button type="submit" look="primary" className="justify-self-start" busy={change.isPending}>
        Change password
      </Button>
    </form>
  );
}
