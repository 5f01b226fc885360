/** Which runs are meant; every list, count and order of many runs takes the same. */
export interface RunFilter {
  workflow?: string | undefined;
  status?: string | undefined;
  q?: string | undefined;
  code?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

/** In place of a workflow's id: whichever workflow. */
export const anyWorkflow = "-";

export function pathOf({ workflow }: RunFilter) {
  return { id: workflow ?? anyWorkflow };
}

/** The days of the filter are the reader's; the last one counts whole. */
function span({ from, to }: RunFilter) {
  const until = to ? new Date(`${to}T00:00:00`) : undefined;
  until?.setDate(until.getDate() + 1);
  return {
    from: from ? new Date(`${from}T00:00:00`).toISOString() : undefined,
    to: until?.toISOString(),
  };
}

/** As the services read it. */
export function filterQuery(filter: RunFilter) {
  return { status: filter.status, q: filter.q, error_code: filter.code, ...span(filter) };
}
