import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { meQuery } from "@/api/account";
import { stepUp, useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { CodeInput } from "@/components/ui/code-input";
import { Dialog } from "@/components/ui/dialog";
import { Field, Input } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { FormProblem } from "@/components/ui/state";
import { ApiProblem, isCode } from "@/lib/problem";

type Way = "password" | "app" | "recovery";

function plain(error: unknown): unknown {
  if (isCode(error, "totp_required")) return null;
  if (error instanceof ApiProblem && (error.status === 401 || error.status === 422))
    return new ApiProblem({ status: error.status, message: "This was not right. Try again." });
  return error;
}

interface FieldProps {
  way: Way;
  value: string;
  onChange: (value: string) => void;
}

function Evidence({ way, value, onChange }: FieldProps) {
  const input = { value, onChange: (event: { target: { value: string } }) => onChange(event.target.value) };
  if (way === "password")
    return (
      <Field label="Password">
        {(control) => <PasswordInput {...control} {...input} autoComplete="current-password" />}
      </Field>
    );
  if (way === "app")
    return (
      <Field label="Code" hint="The six digits your authenticator app shows for Omnify.">
        {(control) => <CodeInput {...control} {...input} />}
      </Field>
    );
  return (
    <Field label="Recovery code" hint="It works once.">
      {(control) => (
        <Input {...control} {...input} autoComplete="off" spellCheck={false} className="font-mono" />
      )}
    </Field>
  );
}

function ProofForm({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const me = useQuery(meQuery(useOrg()));
  const [recovery, setRecovery] = useState(false);
  const [value, setValue] = useState("");
  const prove = useMutation({
    mutationFn: (way: Way) =>
      stepUp(way === "password" ? { password: value } : { totp: value.replaceAll(" ", "") }),
    onSuccess: onDone,
    onSettled: () => setValue(""),
  });
  const enrolled = me.data?.mfa.totp === true || isCode(prove.error, "totp_required");
  const way = !enrolled ? "password" : recovery ? "recovery" : "app";
  return (
    <form
      className="grid gap-4 px-5 py-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== "") prove.mutate(way);
      }}
    >
      <FormProblem error={plain(prove.error)} />
      <Evidence way={way} value={value} onChange={setValue} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        {enrolled && (
          <Button
            look="link"
            size="inline"
            className="mr-auto"
            onClick={() => {
              setRecovery(!recovery);
              setValue("");
            }}
          >
            {recovery ? "Use the app" : "Use a recovery code"}
          </Button>
        )}
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" look="primary" busy={prove.isPending}>
          Continue
        </Button>
      </div>
    </form>
  );
}

/** Asks who sits here before a dangerous act: by the second factor where there is one, else by the password. */
export function StepUpDialog({ onClose }: { onClose: (proven: boolean) => void }) {
  return (
    <Dialog
      open
      onClose={() => onClose(false)}
      title="Is it you?"
      description="This changes who can do what. Prove once more who you are; it holds for ten minutes."
    >
      <ProofForm onDone={() => onClose(true)} onCancel={() => onClose(false)} />
    </Dialog>
  );
}
