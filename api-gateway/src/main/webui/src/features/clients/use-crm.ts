import { useQuery } from "@tanstack/react-query";
import { crmsOf } from "@/api/clients";
import { platformsQuery, type Connection } from "@/api/platforms";
import { useOrg } from "@/api/session";

/** The CRM that a page is of. */
export interface Crm {
  /** Of the connection; missing where a person may not read the connections, then there is only one or none. */
  id: string | undefined;
  connection: Connection | undefined;
}

export interface Crms {
  crm: Crm;
  all: Connection[];
  /** Whether it is not known yet, or known that there is none. */
  pending: boolean;
  none: boolean;
}

/** The connection somebody chose, or else the first one. */
export function useCrm(wanted: string | undefined): Crms {
  const platforms = useQuery(platformsQuery(useOrg()));
  const all = crmsOf(platforms.data);
  const connection = all.find(({ connection_id }) => connection_id === wanted) ?? all[0];
  const crm: Crm = { id: connection?.connection_id ?? wanted, connection };
  return { crm, all, pending: platforms.isPending, none: platforms.isSuccess && all.length === 0 };
}
