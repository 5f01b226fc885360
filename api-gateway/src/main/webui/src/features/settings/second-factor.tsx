import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useState } from "react";
import { meQuery, removeTotp, renewRecoveryCodes, type Me } from "@/api/account";
import { renewSession, useOrg } from "@/api/session";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { plural } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toast";
import { EnrolTotp } from "./enrol-totp";
import { RecoveryCodes } from "./recovery-codes";

function Off({ required, onBegin }: { required: boolean; onBegin: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4">
      <ShieldAlert className="size-5 shrink-0 text-warn" aria-hidden />
      <div className="min-w-52 flex-1 text-[0.8125rem]">
        <p className="font-medium">It is off</p>
        <p className="text-soft">
          {required
            ? "Your organisation asks for it. Set it up to go on working."
            : "With it, your password alone opens nothing."}
        </p>
      </div>
      <Button look="primary" onClick={onBegin}>
        Set up
      </Button>
    </div>
  );
}

/** Setting up the app, and what keeps one's account open when the app is lost. */
export function SecondFactor({ me }: { me: Me }) {
  const queries = useQueryClient();
  const { queryKey } = meQuery(useOrg());
  const [step, setStep] = useState<"none" | "enrol" | "remove">("none");
  const [codes, setCodes] = useState<string[] | null>(null);
  const changed = () => queries.invalidateQueries({ queryKey, exact: true });
  // Where the organisation asks for the factor, the session could do nothing until now.
  const enrolled = async () => {
    if (me.mfa.required) await renewSession().catch(() => undefined);
    await queries.invalidateQueries({ predicate: (each) => each.queryKey[1] !== "totp-enrolment" });
  };
  const renew = useMutation({
    mutationFn: renewRecoveryCodes,
    gcTime: 0,
    onSuccess: (fresh) => {
      setCodes(fresh);
      void changed();
    },
    onError: (error) => toast("bad", `The old codes still work. ${asProblem(error).message}`),
  });
  const remove = useMutation({
    mutationFn: removeTotp,
    onSuccess: () => {
      setStep("none");
      toast("good", "The second factor is off.");
      void changed();
    },
  });
  return (
    <>
      {me.mfa.totp ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4">
          <ShieldCheck className="size-5 shrink-0 text-good" aria-hidden />
          <div className="min-w-52 flex-1 text-[0.8125rem]">
            <p className="font-medium">It is on</p>
            <p className="text-soft">{plural(me.mfa.recovery_codes_left, "recovery code")} left.</p>
          </div>
          <Button busy={renew.isPending} onClick={() => renew.mutate()}>
            New recovery codes
          </Button>
          {!me.mfa.required && (
            <Button look="danger" onClick={() => setStep("remove")}>
              Turn off
            </Button>
          )}
        </div>
      ) : (
        <Off required={me.mfa.required} onBegin={() => setStep("enrol")} />
      )}
      {step === "enrol" && (
        <EnrolTotp
          onClose={() => setStep("none")}
          onEnrolled={(fresh) => {
            setStep("none");
            setCodes(fresh);
            void enrolled();
          }}
        />
      )}
      <Confirm
        open={step === "remove"}
        onClose={() => setStep("none")}
        title="Turn the second factor off?"
        description="From then on your password alone opens your account. Your recovery codes go too."
        act="Turn off"
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
      />
      {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
    </>
  );
}
