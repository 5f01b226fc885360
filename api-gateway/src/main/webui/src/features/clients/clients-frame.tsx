import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Mode } from "@/components/status";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/field";
import { Page } from "@/components/ui/page";
import { Loading } from "@/components/ui/state";
import { TabNav } from "@/components/ui/tabs";
import { NotConnected, Trouble } from "./crm-notices";
import type { Crms } from "./use-crm";

interface Props {
  title: string;
  hint: string;
  crms: Crms;
  onChoose: (connection: string) => void;
  actions?: ReactNode;
  children: ReactNode;
}

/** What the views of one CRM share: which connection it is of, how that stands, and the way from one to the other. */
export function ClientsFrame({ title, hint, crms, onChoose, actions, children }: Props) {
  const { crm, all, pending, none } = crms;
  const search = all.length > 1 ? { crm: crm.id } : {};
  return (
    <Page
      wide
      title={title}
      hint={hint}
      beside={<Mode mode={crm.connection?.mode ?? null} />}
      actions={
        !pending &&
        !none && (
          <>
            {all.length > 1 && (
              <Select
                aria-label="Connection"
                className="w-auto max-w-56"
                value={crm.id}
                onChange={(event) => onChoose(event.target.value)}
              >
                {all.map(({ connection_id, name }) => (
                  <option key={connection_id} value={connection_id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
            {actions}
          </>
        )
      }
    >
      <TabNav label="Views of the clients">
        <Link to="/clients" search={search} activeOptions={{ exact: true, includeSearch: false }}>
          People
        </Link>
        <Link to="/clients/mailings" search={search} activeOptions={{ exact: true, includeSearch: false }}>
          E-mail campaigns
        </Link>
        <Link to="/clients/results" search={search} activeOptions={{ exact: true, includeSearch: false }}>
          Results
        </Link>
      </TabNav>
      {pending ? (
        <Card>
          <Loading label="Loading the connections" />
        </Card>
      ) : none ? (
        <NotConnected />
      ) : (
        <>
          {crm.connection && <Trouble connection={crm.connection} />}
          {children}
        </>
      )}
    </Page>
  );
}
