import { useMutation, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { beginTotp, confirmTotp } from "@/api/account";
import { useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { CodeInput } from "@/components/ui/code-input";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { FormProblem, Skeleton } from "@/components/ui/state";
import { ApiProblem } from "@/lib/problem";
import { QueryState } from "@/components/ui/query-state";

const QrCode = lazy(() => import("@/components/ui/qr-code"));

function plain(error: unknown): unknown {
  if (error instanceof ApiProblem && [400, 401, 422].includes(error.status))
    return new ApiProblem({
      status: 422,
      message: "This code is not right. Wait for the next one and try again.",
    });
  return error;
}

interface Props {
  onClose: () => void;
  onEnrolled: (recoveryCodes: string[]) => void;
}

/** Scan, then prove that the app works: nothing is on before it does. */
export function EnrolTotp({ onClose, onEnrolled }: Props) {
  const org = useOrg();
  const [code, setCode] = useState("");
  const enrolment = useQuery({
    queryKey: [org, "totp-enrolment"],
    queryFn: beginTotp,
    staleTime: Infinity,
    // It holds a secret.
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const confirm = useMutation({
    mutationFn: () => confirmTotp(code.replaceAll(" ", "")),
    gcTime: 0,
    onSuccess: onEnrolled,
    onError: () => setCode(""),
  });
  return (
    <Dialog open onClose={onClose} title="Set up the second factor">
      <QueryState query={enrolment} what="your secret">
        {({ secret, otpauth_uri }) => (
          <form
            className="grid gap-5 px-5 py-4"
            onSubmit={(event) => {
              event.preventDefault();
              if (code.trim() !== "") confirm.mutate();
            }}
          >
            <div className="grid items-center gap-4 sm:grid-cols-[auto_1fr]">
              <Suspense fallback={<Skeleton className="size-44" />}>
                <QrCode text={otpauth_uri} label="QR code for your authenticator app" />
              </Suspense>
              <div className="grid gap-2 text-[0.8125rem]">
                <p>Scan this with an authenticator app on your phone.</p>
                <p className="text-soft">No camera? Enter this key in the app:</p>
                <p
                  data-testid="totp-secret"
                  className="rounded-md border bg-canvas px-2.5 py-1.5 font-mono text-xs break-all select-all"
                >
                  {secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}
                </p>
              </div>
            </div>
            <FormProblem error={plain(confirm.error)} />
            <Field label="Code" hint="The six digits the app shows now.">
              {(control) => (
                <CodeInput {...control} value={code} onChange={(event) => setCode(event.target.value)} />
              )}
            </Field>
            <div className="flex justify-end gap-2">
              <Button onClick={onClose}>Cancel</Button>
              <Button type="submit" look="primary" busy={confirm.isPending}>
                Turn on
              </Button>
            </div>
          </form>
        )}
      </QueryState>
    </Dialog>
  );
}
