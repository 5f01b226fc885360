import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { isEnded, type Run } from "@/api/runs";
import { useOrg } from "@/api/session";
import { workflowQuery } from "@/api/workflows";
import { StreamBadge } from "@/components/stream-badge";
import { Mode, Status } from "@/components/status";
import { TabNav } from "@/components/ui/tabs";
import { Page } from "@/components/ui/page";
import { ErrorState, Loading } from "@/components/ui/state";
import { between, formatDuration, formatTime, humanize } from "@/lib/format";
import { Result } from "./result";
import { RunControls } from "./run-controls";
import { RunSteps } from "./run-steps";
import { SourcePanel } from "./source-panel";
import { useLiveRun } from "./use-live-run";

const route = getRouteApi("/app/workflows/$workflowId/runs/$runId");

function modeOf(run: Run): string | null {
  const modes = new Set(run.steps.map((step) => step.mode).filter((mode) => mode !== null));
  return ["fallback", "simulation", "live"].find((mode) => modes.has(mode)) ?? null;
}

/** One polite sentence at the end; not one for every change. */
function Announcement({ run }: { run: Run }) {
  const text = isEnded(run.status) ? `The run is ${humanize(run.status).toLowerCase()}.` : "";
  return (
    <p className="sr-only" role={run.status === "failed" ? "alert" : "status"}>
      {text}
    </p>
  );
}

const views = [
  { view: "result", label: "Result" },
  { view: "steps", label: "Steps" },
] as const;

function Views({ shown }: { shown: "result" | "steps" }) {
  return (
    <TabNav label="Views of the run">
      {views.map(({ view, label }) => (
        <Link
          key={view}
          from="/workflows/$workflowId/runs/$runId"
          to="."
          search={(now) => ({ ...now, view })}
          resetScroll={false}
          aria-current={shown === view ? "page" : undefined}
        >
          {label}
        </Link>
      ))}
    </TabNav>
  );
}

function Body({ run }: { run: Run }) {
  const { view, step } = route.useSearch();
  const navigate = route.useNavigate();
  const over = isEnded(run.status);
  const shown = !over ? "steps" : (view ?? (run.status === "completed" ? "result" : "steps"));
  const select = (next: string | undefined) =>
    void navigate({ search: (now) => ({ ...now, step: next }), replace: true, resetScroll: false });
  return (
    <>
      {run.error && (
        <p role="alert" className="mb-4 rounded-lg bg-bad-wash px-4 py-3 text-sm text-bad">
          {run.error}
        </p>
      )}
      {over && <Views shown={shown} />}
      {shown === "result" ? <Result run={run} /> : <RunSteps run={run} selected={step} onSelect={select} />}
      <SourcePanel />
    </>
  );
}

export default function RunPage() {
  const { workflowId, runId } = route.useParams();
  const org = useOrg();
  const workflow = useQuery(workflowQuery(org, workflowId));
  const { run, stream } = useLiveRun(workflowId, runId);
  const name = workflow.data?.name ?? "Run";
  const goal = run.data?.input?.goal;
  return (
    <Page
      wide
      title={name}
      above={
        <Link to="/workflows/$workflowId" params={{ workflowId }} className="hover:text-ink hover:underline">
          Workflow
        </Link>
      }
      beside={
        run.data && (
          <span className="flex items-center gap-2" data-testid="run-status" data-status={run.data.status}>
            <Status status={run.data.status} />
            <Mode mode={modeOf(run.data)} />
            {!isEnded(run.data.status) && <StreamBadge state={stream} />}
          </span>
        )
      }
      actions={run.data && <RunControls run={run.data} />}
      hint={
        run.data && (
          <>
            {typeof goal === "string" && goal !== "" && <span className="block text-ink">“{goal}”</span>}
            Started {formatTime(run.data.started_at)}
            {run.data.completed_at &&
              ` · took ${formatDuration(between(run.data.started_at, run.data.completed_at))}`}
          </>
        )
      }
    >
      {run.isPending ? (
        <Loading label="Loading the run" />
      ) : run.isError ? (
        <ErrorState error={run.error} what="The run could not be loaded" retry={() => void run.refetch()} />
      ) : (
        <>
          <Announcement run={run.data} />
          <Body run={run.data} />
        </>
      )}
    </Page>
  );
}
