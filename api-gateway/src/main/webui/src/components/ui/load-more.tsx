import { Button } from "./button";

interface Props {
  /** Of an infinite query: whether more is there, and how to get it. */
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  what: string;
}

/** The way to the next page of a list; gone where there is none. */
export function LoadMore({ list, what }: Props) {
  if (!list.hasNextPage) return null;
  return (
    <div className="grid justify-items-center border-t px-5 py-3">
      <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        Load more {what}
      </Button>
    </div>
  );
}
