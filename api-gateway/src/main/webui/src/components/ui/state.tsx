import { Check, CloudOff, Copy, RotateCw, TriangleAlert } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import { cn } from "@/lib/cn";
import { asProblem, wrongs } from "@/lib/problem";
import { Button } from "./button";

/** Placeholder shapes that appear only when waiting takes longer than a blink. */
export function Loading({ label, children }: { label: string; children?: ReactNode }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div
      role="status"
      aria-label={label}
      className={cn("transition-opacity", late ? "opacity-100" : "opacity-0")}
    >
      {children ?? <SkeletonRows />}
    </div>
  );
}

export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={cn("animate-pulse rounded-md bg-hover", className)} />;
}

export function SkeletonRows({ rows = 4 }: { rows?: number }) {
  return (
    <div className="grid gap-3 p-5">
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} className={cn("h-5", row % 2 === 1 ? "w-4/5" : "w-full")} />
      ))}
    </div>
  );
}

interface EmptyProps {
  icon?: ReactNode;
  title: string;
  text?: ReactNode;
  action?: ReactNode;
  className?: string;
}

export function Empty({ icon, title, text, action, className }: EmptyProps) {
  return (
    <div className={cn("grid justify-items-center gap-1 px-6 py-12 text-center", className)}>
      {icon && (
        <div className="mb-3 grid size-11 place-items-center rounded-xl border bg-canvas text-soft [&_svg]:size-5">
          {icon}
        </div>
      )}
      <p className="font-medium">{title}</p>
      {text && <p className="max-w-md text-[0.8125rem] text-soft">{text}</p>}
      {action && <div className="mt-4 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 1500);
  }
  return (
    <Button
      look="ghost"
      size="icon"
      className="size-6 [&_svg]:size-3.5"
      aria-label={label}
      onClick={() => void copy()}
    >
      {copied ? <Check className="text-good" aria-hidden /> : <Copy aria-hidden />}
    </Button>
  );
}

interface ErrorProps {
  error: unknown;
  what: string;
  retry?: () => void;
  className?: string;
}

export function ErrorState({ error, what, retry, className }: ErrorProps) {
  const problem = asProblem(error);
  const Icon = problem.status === 0 ? CloudOff : TriangleAlert;
  return (
    <div role="alert" className={cn("grid justify-items-center gap-1 px-6 py-12 text-center", className)}>
      <div className="mb-3 grid size-11 place-items-center rounded-xl bg-bad-wash text-bad">
        <Icon className="size-5" aria-hidden />
      </div>
      <p className="font-medium">{what}</p>
      <p className="max-w-md text-[0.8125rem] text-soft">{problem.message}</p>
      {problem.requestId && (
        <p className="mt-1 flex items-center gap-1 font-mono text-xs text-faint">
          request {problem.requestId}
          <CopyButton text={problem.requestId} label="Copy request id" />
        </p>
      )}
      {retry && problem.status !== 403 && problem.status !== 404 && (
        <Button className="mt-4" onClick={retry}>
          <RotateCw aria-hidden /> Try again
        </Button>
      )}
    </div>
  );
}

/** A refusal beside a form, where the fields stay in place. */
export function FormProblem({ error }: { error: unknown }) {
  if (!error) return null;
  const problem = asProblem(error);
  return (
    <div
      role="alert"
      className="flex items-start gap-2 rounded-md bg-bad-wash px-3 py-2.5 text-[0.8125rem] text-bad"
    >
      <TriangleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div className="min-w-0">
        <p>{problem.message}</p>
        {wrongs(problem).map((each) => (
          <p key={each}>{each}</p>
        ))}
        {problem.requestId && problem.status >= 500 && (
          <p className="mt-0.5 font-mono text-xs">request {problem.requestId}</p>
        )}
      </div>
    </div>
  );
}
