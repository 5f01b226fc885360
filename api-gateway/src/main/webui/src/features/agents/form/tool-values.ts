import type { Approval, ToolGrant } from "@/api/agent-content";

export const approvals = ["effect", "never", "always", "above"] as const satisfies Approval[];

export const approvalWords: Record<Approval, string> = {
  effect: "When it changes something",
  never: "Never",
  always: "Before every call",
  above: "Above an amount",
};

export interface ToolValue {
  name: string;
  approval: Approval;
  amount: string;
  max_calls: string;
}

export const usd = (amount: string) => (amount === "" ? null : { amount, currency: "USD" });
export const count = (text: string) => (text === "" ? null : Number(text));

export function toolValue({ name, approval, amount, max_calls }: ToolGrant): ToolValue {
  return { name, approval, amount: amount?.amount ?? "", max_calls: max_calls?.toString() ?? "" };
}

export function toolOf({ name, approval, amount, max_calls }: ToolValue): ToolGrant {
  return {
    name,
    approval,
    amount: approval === "above" ? usd(amount) : null,
    max_calls: count(max_calls),
  };
}
