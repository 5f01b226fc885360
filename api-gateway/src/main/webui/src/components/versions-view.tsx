import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Difference, Version } from "@/api/versions";
import { Card, CardHead } from "@/components/ui/card";
import { QueryState } from "@/components/ui/query-state";
import { Empty } from "@/components/ui/state";
import { useOrg } from "@/api/session";
import { toast } from "@/lib/toast";
import { DiffView } from "./diff-view";
import { comparedOf, VersionHistory, type Compared } from "./version-history";

interface Props {
  /** The kind of thing that has the versions; answers about it grow stale by publishing. */
  kind: "workflows" | "agents";
  id: string;
  list: (id: string) => Promise<Version[]>;
  diff: (id: string, from: string, to: string) => Promise<Difference[]>;
  publish: (id: string, version: string) => Promise<unknown>;
  search: { from?: string | undefined; to?: string | undefined };
  onCompare: (compared: Compared) => void;
  may: boolean;
  who: string;
}

const named = (versions: Version[], id: string) =>
  versions.find((each) => each.id === id)?.label.toLowerCase() ?? id;

interface CompareProps extends Pick<Props, "kind" | "id" | "diff">, Compared {
  versions: Version[];
}

function Compare({ kind, id, diff, from, to, versions }: CompareProps) {
  const queryKey = [useOrg(), kind, id, "versions", from, to];
  const changes = useQuery({ queryKey, queryFn: () => diff(id, from, to) });
  return (
    <Card className="overflow-hidden">
      <CardHead title={`From ${named(versions, from)} to ${named(versions, to)}`} className="border-b pb-3" />
      <QueryState query={changes} what="the difference">
        {(all) => <DiffView changes={all} />}
      </QueryState>
    </Card>
  );
}

/** The history of something that has versions: what changed between any two, and which one is used. */
export function VersionsView(props: Props) {
  const { kind, id, list, diff, publish, search, onCompare, may, who } = props;
  const org = useOrg();
  const queries = useQueryClient();
  const all = useQuery({ queryKey: [org, kind, id, "versions"], queryFn: () => list(id) });
  const act = useMutation({
    mutationFn: (version: string) => publish(id, version),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [org, kind] });
      toast("good", "Published.");
    },
  });
  return (
    <QueryState query={all} what="the versions">
      {(known) => {
        const compared = comparedOf(known, search);
        return (
          <div className="grid gap-4">
            <Card className="overflow-hidden">
              <VersionHistory
                versions={known}
                compared={compared}
                onCompare={onCompare}
                act={
                  may
                    ? {
                        who,
                        busy: act.isPending,
                        error: act.error,
                        onPublish: (version, onDone) => act.mutate(version, { onSuccess: onDone }),
                      }
                    : null
                }
              />
            </Card>
            {compared ? (
              <Compare kind={kind} id={id} diff={diff} versions={known} {...compared} />
            ) : (
              <Card>
                <Empty
                  title="There is one version only"
                  text="The next change makes another one to compare with."
                />
              </Card>
            )}
          </div>
        );
      }}
    </QueryState>
  );
}
