import { infiniteQueryOptions, type InfiniteData, type QueryKey } from "@tanstack/react-query";
import { problemFrom } from "./problem";

/** One page of a list, and where the next one begins. */
export interface Slice<T> {
  items: T[];
  next: string | null;
}

interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** The cursor of the next page, from the Link header (RFC 8288). */
export function nextCursor(link: string | null): string | null {
  const next = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link ?? "")?.[1];
  return next === undefined ? null : new URL(next, location.origin).searchParams.get("cursor");
}

/** A page of an answer that is an array, or its problem thrown. */
export async function unwrapSlice<T>(call: Promise<Answer>): Promise<Slice<T>> {
  const { data, error, response } = await call;
  if (!response.ok) throw problemFrom(response, error);
  return { items: (data ?? []) as T[], next: nextCursor(response.headers.get("Link")) };
}

interface Options<T> {
  refetchInterval?: (items: T[]) => number | false;
}

/** A list that grows page by page, as far as it is asked for. */
export function slicesOptions<T>(
  queryKey: QueryKey,
  read: (cursor: string | undefined) => Promise<Slice<T>>,
  { refetchInterval }: Options<T> = {},
) {
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    select: allOf,
    refetchInterval: ({ state }) =>
      refetchInterval && state.data ? refetchInterval(allOf(state.data as InfiniteData<Slice<T>>)) : false,
  });
}

function allOf<T>(data: InfiniteData<Slice<T>, unknown>): T[] {
  return data.pages.flatMap(({ items }) => items);
}
