import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { CircleCheck, LoaderCircle } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { importQuery, isOver, type Import } from "@/api/imports";
import { useOrg } from "@/api/session";
import { Status } from "@/components/status";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Page } from "@/components/ui/page";
import { ErrorState, Loading } from "@/components/ui/state";
import { Table, Td, Th, Tr } from "@/components/ui/table";
import { cn } from "@/lib/cn";
import { saveFile, toCsv } from "@/lib/csv";
import { formatNumber, formatTime, plural, sentence } from "@/lib/format";

const route = getRouteApi("/app/data/imports/$importId");

function Count({
  label,
  value,
  hint,
  tone,
}: {
  label: string;
  value: number;
  hint: string;
  tone?: string | false;
}) {
  return (
    <div className="px-5 py-4">
      <dt className="text-[0.8125rem] text-soft">{label}</dt>
      <dd className={cn("tnum mt-0.5 text-2xl font-semibold tracking-[-0.02em]", tone)}>
        {formatNumber(value)}
      </dd>
      <dd className="mt-0.5 text-xs text-faint">{hint}</dd>
    </div>
  );
}

function Rejected({ imported }: { imported: Import }) {
  const { errors, file_name } = imported;
  if (errors.length === 0) return null;
  const rows = errors.map((e) => [e.line, e.field, e.message]);
  return (
    <Card className="overflow-hidden">
      <CardHead
        title="Lines that were rejected"
        hint={
          errors.length < imported.rejected
            ? `The first ${errors.length} of ${imported.rejected}.`
            : undefined
        }
        className="pb-3"
      >
        <Button
          size="sm"
          onClick={() =>
            saveFile(`rejected-${file_name || "lines"}.csv`, toCsv(["line", "field", "message"], rows))
          }
        >
          Save as CSV
        </Button>
      </CardHead>
      <Table
        caption="Rejected lines"
        head={
          <>
            <Th number className="w-20">
              Line
            </Th>
            <Th>Field</Th>
            <Th>What is wrong</Th>
          </>
        }
      >
        {errors.map((error, index) => (
          <Tr key={index}>
            <Td number>{error.line > 0 ? formatNumber(error.line) : "–"}</Td>
            <Td className="font-mono text-xs">{error.field || "–"}</Td>
            <Td>{error.message}</Td>
          </Tr>
        ))}
      </Table>
    </Card>
  );
}

function Next({ imported }: { imported: Import }) {
  if (imported.status !== "completed" || imported.accepted + imported.updated + imported.duplicates === 0)
    return null;
  return (
    <Card className="flex flex-wrap items-center gap-4 px-5 py-4">
      <CircleCheck className="size-5 text-good" aria-hidden />
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">Your data is in</p>
        <p className="text-[0.8125rem] text-soft">
          Three agents can now find out where the budget should go.
        </p>
      </div>
      <Button look="primary" asChild>
        <Link to="/workflows/$workflowId" params={{ workflowId: "where-should-the-budget-go" }}>
          Where should the budget go?
        </Link>
      </Button>
    </Card>
  );
}

function Report({ imported, children }: { imported: Import; children?: ReactNode }) {
  const over = isOver(imported.status);
  return (
    <div className="grid gap-4">
      <Card>
        <dl className="grid divide-y sm:grid-cols-4 sm:divide-x sm:divide-y-0">
          <Count label="Accepted" value={imported.accepted} hint="new lines, now in your figures" />
          <Count label="Updated" value={imported.updated} hint="known lines with newer numbers" />
          <Count label="Duplicates" value={imported.duplicates} hint="known already, counted once" />
          <Count
            label="Rejected"
            value={imported.rejected}
            hint="not understood, left out"
            tone={imported.rejected > 0 && "text-bad"}
          />
        </dl>
      </Card>
      <div aria-live="polite">
        {over ? (
          <span className="sr-only">
            Import finished: {plural(imported.accepted, "line")} accepted, {imported.duplicates} duplicates,{" "}
            {imported.rejected} rejected.
          </span>
        ) : (
          <p className="flex items-center gap-2 text-[0.8125rem] text-soft">
            <LoaderCircle className="size-4 animate-spin" aria-hidden /> Reading the file…
          </p>
        )}
      </div>
      {imported.failure && (
        <p role="alert" className="rounded-lg bg-bad-wash px-4 py-3 text-sm text-bad">
          {sentence(imported.failure)}
        </p>
      )}
      {imported.warnings.map((warning) => (
        <p key={warning} className="rounded-lg bg-warn-wash px-4 py-3 text-[0.8125rem] text-warn">
          {sentence(warning)}
        </p>
      ))}
      {children}
    </div>
  );
}

export default function ImportReportPage() {
  const { importId } = route.useParams();
  const org = useOrg();
  const queries = useQueryClient();
  const imported = useQuery(importQuery(org, importId));
  const over = imported.data ? isOver(imported.data.status) : false;
  useEffect(() => {
    if (over) void queries.invalidateQueries({ queryKey: [org, "metrics"] });
  }, [over, org, queries]);
  return (
    <Page
      title={imported.data?.file_name || "Import"}
      above={
        <Link to="/data" className="hover:text-ink hover:underline">
          Data
        </Link>
      }
      beside={imported.data && <Status status={imported.data.status} />}
      hint={imported.data && `Imported ${formatTime(imported.data.created_at)}`}
      actions={
        <Button asChild>
          <Link to="/data/import">Import another file</Link>
        </Button>
      }
    >
      {imported.isPending ? (
        <Loading label="Loading the import" />
      ) : imported.isError ? (
        <ErrorState
          error={imported.error}
          what="The import could not be loaded"
          retry={() => void imported.refetch()}
        />
      ) : (
        <Report imported={imported.data}>
          <Next imported={imported.data} />
          <Rejected imported={imported.data} />
        </Report>
      )}
    </Page>
  );
}
