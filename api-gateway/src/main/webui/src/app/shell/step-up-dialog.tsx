import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { meQuery } from "@/api/account";
import { stepUp, useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { CodeInput } from "@/components/ui/code-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { FormProblem } from "@/components/ui/state";
import { ApiProblem } from "@/lib/problem";

function plain(error: unknown): unknown {
  if (error instanceof ApiProblem && (error.status === 401 || error.status === 422))
    return new ApiProblem({ status: error.status, message: "This was not right. Try again." });
  return error;
}

function ProofForm({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const me = useQuery(meQuery(useOrg()));
  const [code, setCode] = useState(false);
  const [value, setValue] = useState("");
  const able = me.data?.mfa?.totp ?? false;
  const byCode = able && code;
  const prove = useMutation({
    mutationFn: () => stepUp(byCode ? { totp: value.replaceAll(" ", "") } : { password: value }),
    onSuccess: onDone,
    onSettled: () => setValue(""),
  });
  return (
    <form
      className="grid gap-4 px-5 py-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== "") prove.mutate();
      }}
    >
      <FormProblem error={plain(prove.error)} />
      {byCode ? (
        <Field label="Code" hint="The six digits your authenticator app shows for Omnify.">
          {(control) => (
            <CodeInput {...control} value={value} onChange={(event) => setValue(event.target.value)} />
          )}
        </Field>
      ) : (
        <Field label="Password">
          {(control) => (
            <PasswordInput
              {...control}
              autoComplete="current-password"
              value={value}
              onChange={(event) => setValue(event.target.value)}
            />
          )}
        </Field>
      )}
      <div className="flex flex-wrap items-center justify-end gap-2">
        {able && (
          <Button
            look="link"
            size="inline"
            className="mr-auto"
            onClick={() => {
              setCode(!code);
              setValue("");
            }}
          >
            {code ? "Use your password" : "Use a code of your app"}
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

/** Asks who sits here before a dangerous act. */
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
