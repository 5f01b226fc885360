import type { ReactNode } from "react";
import { ErrorState, Loading } from "./state";

interface Props<T> {
  query: { data: T | undefined; error: Error | null; refetch: () => unknown };
  /** What is being read, such as "the members". */
  what: string;
  children: (data: T) => ReactNode;
}

/** What was read; until then that it is being read, or why it cannot be. What was once read stays in sight. */
export function QueryState<T>({ query, what, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error)
    return (
      <ErrorState
        error={query.error}
        what={`${what.charAt(0).toUpperCase()}${what.slice(1)} could not be loaded`}
        retry={() => void query.refetch()}
      />
    );
  return <Loading label={`Loading ${what}`} />;
}
