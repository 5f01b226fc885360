import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import { explained } from "./problem";
import { toast } from "./toast";

interface Opened<T> {
  value: T;
  id: string;
  /** Another one each time it was read: a form that is keyed by it begins anew then. */
  turn: number;
}

/**
 * What a form begins with: read after its page opened, not what was known from before, and then kept as it was read.
 * What others change meanwhile is not taken over unseen. The query has to be one that is read on every mount.
 */
export function useOpened<T>(id: string, query: UseQueryResult<T>) {
  const [held, setOpened] = useState<Opened<T>>();
  const opened = held?.id === id ? held : undefined;
  const begin = (value: T) => setOpened((now) => ({ value, id, turn: (now?.turn ?? 0) + 1 }));
  if (!opened && query.isFetchedAfterMount && query.isSuccess) begin(query.data);
  const again = async () => {
    const { data, error } = await query.refetch();
    if (error) toast("bad", explained(error));
    else if (data !== undefined) begin(data);
  };
  return { query: { data: opened, error: query.error, refetch: query.refetch }, again };
}
