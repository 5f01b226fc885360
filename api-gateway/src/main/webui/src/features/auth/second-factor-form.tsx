import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { CodeInput } from "@/components/ui/code-input";
import { Field, Input } from "@/components/ui/field";
import { FormProblem } from "@/components/ui/state";
import { useCountdown } from "@/lib/forms";
import { ApiProblem } from "@/lib/problem";

interface Props {
  act: string;
  busy: boolean;
  waiting: boolean;
  error: unknown;
  onCode: (code: string) => void;
  onBack: () => void;
}

function plain(error: unknown): unknown {
  if (error instanceof ApiProblem && error.status === 401)
    return new ApiProblem({ status: 401, message: "This code is not valid. Each code works once." });
  return error;
}

/** The second step of signing in: a code of the app, or one of the codes kept for the day the app is lost. */
export function SecondFactorForm({ act, busy, waiting, error, onCode, onBack }: Props) {
  const [code, setCode] = useState("");
  const [recovery, setRecovery] = useState(false);
  const wait = useCountdown(error instanceof ApiProblem ? error : null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), [recovery, error]);
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() !== "") onCode(code.replaceAll(" ", ""));
        setCode("");
      }}
    >
      {wait > 0 ? (
        <p role="alert" className="rounded-md bg-warn-wash px-3 py-2.5 text-[0.8125rem] text-warn">
          Too many attempts. Try again in {wait} s.
        </p>
      ) : (
        <FormProblem error={plain(error)} />
      )}
      <div ref={box}>
        {recovery ? (
          <Field
            label="Recovery code"
            hint="One of the codes you kept when you set up the app. It works once."
          >
            {(control) => (
              <Input
                {...control}
                className="font-mono"
                autoComplete="off"
                spellCheck={false}
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            )}
          </Field>
        ) : (
          <Field label="Code" hint="The six digits your authenticator app shows for Omnify.">
            {(control) => (
              <CodeInput {...control} value={code} onChange={(event) => setCode(event.target.value)} />
            )}
          </Field>
        )}
      </div>
      <Button type="submit" look="primary" size="lg" className="w-full" busy={busy} disabled={waiting}>
        {act}
      </Button>
      <div className="flex flex-wrap justify-between gap-2">
        <Button
          look="link"
          size="inline"
          onClick={() => {
            setRecovery(!recovery);
            setCode("");
          }}
        >
          {recovery ? "Use the app" : "Use a recovery code"}
        </Button>
        <Button look="link" size="inline" onClick={onBack}>
          Back
        </Button>
      </div>
    </form>
  );
}
