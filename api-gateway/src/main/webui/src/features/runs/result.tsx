import { Quote, TriangleAlert } from "lucide-react";
import { lazy, Suspense } from "react";
import type { Run } from "@/api/runs";
import { JsonView } from "@/components/json-view";
import { Card, CardHead } from "@/components/ui/card";
import { Empty, Loading, Skeleton } from "@/components/ui/state";
import { Figure } from "./figure";
import { answerOf } from "./outputs";
import { Proposal } from "./proposal";
import { rankedOf, Ranking } from "./ranking";
import { Segments } from "./segments";

const CampaignChart = lazy(() => import("@/components/campaign-chart"));

function Caveats({ caveats }: { caveats: string[] }) {
  if (caveats.length === 0) return null;
  return (
    <Card>
      <CardHead title="What could make this wrong" />
      <ul className="grid gap-2 px-5 pt-3 pb-4 text-sm">
        {caveats.map((caveat) => (
          <li key={caveat} className="flex gap-2.5">
            <TriangleAlert className="mt-0.5 size-4 shrink-0 text-warn" aria-hidden />
            {caveat}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Sources({ sources }: { sources: string[] }) {
  if (sources.length === 0) return null;
  return (
    <Card>
      <CardHead title="Sources" hint="The figures of the proposal were read by these tool calls." />
      <ul className="flex flex-wrap gap-x-5 gap-y-2 px-5 pt-3 pb-4 font-mono text-xs">
        {sources.map((source) => (
          <li key={source} className="flex items-center gap-1.5">
            <Quote className="size-3.5 text-faint" aria-hidden />
            <Figure source={source} label="Tool call">
              {source}
            </Figure>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export function Result({ run }: { run: Run }) {
  const answer = answerOf(run);
  if (!answer)
    return run.output ? (
      <JsonView label="Output" value={run.output} />
    ) : (
      <Empty title="There is no result" text="The run ended without an output. Its steps say why." />
    );
  const ranked = rankedOf(answer);
  return (
    <div className="grid gap-4" data-testid="result">
      <Proposal plan={answer.plan} />
      {ranked.length > 0 && <Ranking rows={ranked} />}
      {ranked.length > 0 && (
        <Card>
          <CardHead title="Spend and cost per conversion" className="pb-3" />
          <Suspense
            fallback={
              <Loading label="Drawing the chart">
                <Skeleton className="m-5 h-48" />
              </Loading>
            }
          >
            <CampaignChart rows={ranked} />
          </Suspense>
        </Card>
      )}
      {answer.creative && <Segments creative={answer.creative} />}
      <Caveats caveats={answer.plan.caveats} />
      <Sources sources={answer.plan.sources} />
    </div>
  );
}
