import { useQuery } from "@tanstack/react-query";
import { useEffect, useReducer, useState } from "react";
import { allRunsEventsPath, runsUnderWayQuery } from "@/api/run-list";
import { isEnded, readRun, type Run } from "@/api/runs";
import { useOrg } from "@/api/session";
import { useEventStream } from "@/lib/sse";

/** As many as one can look at; the rest is counted by the list of all runs. */
const shown = 100;

export interface Board {
  going: Run[];
  ended: Run[];
  /** Changes told since the page was opened. */
  changes: number;
}

export const emptyBoard: Board = { going: [], ended: [], changes: 0 };

const newestFirst = (a: Run, b: Run) => b.sequence - a.sequence;

/** Takes up how runs stand now; what is older than what is known already changes nothing. */
export function takeUpAll(board: Board, told: Run[]): Board {
  const known = new Map([...board.ended, ...board.going].map((run) => [run.run_id, run]));
  let changes = 0;
  for (const run of told) {
    const before = known.get(run.run_id);
    if (before && before.sequence >= run.sequence) continue;
    known.set(run.run_id, run);
    changes++;
  }
  if (changes === 0) return board;
  const all = [...known.values()].toSorted(newestFirst);
  return {
    going: all.filter((run) => !isEnded(run.status)).slice(0, shown),
    ended: all.filter((run) => isEnded(run.status)).slice(0, shown),
    changes: board.changes + changes,
  };
}

/** How long an answer is left to stand, however often changes are too many to tell. */
const calm = 2_000;

/** What is told of runs; the last is told instead of changes that were too many to tell. */
const names = ["changed", "ended", "skipped"];

/** Every run of the organisation: those under way as the page opens, and then every change as it happens. */
export function useLiveRuns(following: boolean) {
  const start = useQuery(runsUnderWayQuery(useOrg()));
  const [board, tell] = useReducer(
    (now: Board, told: Run[] | "again") => (told === "again" ? emptyBoard : takeUpAll(now, told)),
    emptyBoard,
  );
  const [missed, setMissed] = useState(false);
  /** After a time without the stream, or with gaps in it, what it told before may no longer hold. */
  const again = () => setMissed(true);
  const { isFetching, refetch } = start;
  const answered = Math.max(start.dataUpdatedAt, start.errorUpdatedAt);
  useEffect(() => {
    // An answer under way may be older than what was missed: it is waited for, and then asked again.
    if (!missed || isFetching) return;
    const timer = setTimeout(
      () => {
        setMissed(false);
        tell("again");
        void refetch();
      },
      answered + calm - Date.now(),
    );
    return () => clearTimeout(timer);
  }, [missed, isFetching, answered, refetch]);
  const stream = useEventStream(allRunsEventsPath, names, following, (events) => {
    if (events.some(({ name }) => name === "skipped")) again();
    tell(events.map(({ data }) => readRun(data)).filter((run) => run !== null));
  });
  const all = start.data ? takeUpAll({ ...board, changes: 0 }, start.data) : board;
  return { start, stream, again, board: { ...all, changes: board.changes } };
}
