import { useInfiniteQuery } from "@tanstack/react-query";
import { historyQuery, type Happening } from "@/api/run-control";
import type { Run } from "@/api/runs";
import { useOrg } from "@/api/session";
import { LoadMore } from "@/components/ui/load-more";
import { Empty, ErrorState, Loading } from "@/components/ui/state";
import { formatTime, humanize } from "@/lib/format";

function who({ by }: Happening): string | null {
  if (!by?.type) return null;
  return by.id && by.type !== "system" ? `${humanize(by.type)} ${by.id}` : humanize(by.type);
}

/** Every change of the run, and who or what caused it. */
export function History({ run, names }: { run: Run; names: Map<string, string> }) {
  const history = useInfiniteQuery(historyQuery(useOrg(), run));
  if (history.isPending) return <Loading label="Loading the history" />;
  if (history.isError)
    return (
      <ErrorState
        error={history.error}
        what="The history could not be loaded"
        retry={() => void history.refetch()}
      />
    );
  if (history.data.length === 0) return <Empty title="Nothing has happened yet" />;
  return (
    <>
      <ol className="divide-y">
        {history.data.map((each, index) => (
          <li
            key={`${String(each.sequence)} ${String(index)}`}
            className="grid gap-x-4 px-5 py-2.5 text-[0.8125rem] sm:grid-cols-[11rem_1fr_auto]"
          >
            <time dateTime={each.at} className="tnum text-faint">
              {formatTime(each.at)}
            </time>
            <span className="min-w-0">
              {each.step_id && (
                <span className="font-medium">{names.get(each.step_id) ?? each.step_id}: </span>
              )}
              {humanize((each.type ?? "").replaceAll(".", " "))}
              {each.detail && <span className="block text-soft wrap-anywhere">{each.detail}</span>}
            </span>
            <span className="text-soft wrap-anywhere">{who(each)}</span>
          </li>
        ))}
      </ol>
      <LoadMore list={history} what="of the history" />
    </>
  );
}
