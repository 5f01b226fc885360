import { useQuery } from "@tanstack/react-query";
import { meQuery } from "@/api/account";
import { useOrg } from "@/api/session";
import { permissionsQuery, type PermissionInfo } from "@/api/team";
import { Check } from "@/components/ui/check";
import { humanize } from "@/lib/format";
import { QueryState } from "@/components/ui/query-state";

interface Props {
  label: string;
  chosen: string[];
  onChange: (chosen: string[]) => void;
  disabled?: boolean;
  error?: string | undefined;
}

function byArea(all: PermissionInfo[]): [string, PermissionInfo[]][] {
  const areas = new Map<string, PermissionInfo[]>();
  for (const each of all) {
    areas.set(each.area, [...(areas.get(each.area) ?? []), each]);
  }
  return [...areas];
}

/** What may be done, area by area. What the person does not hold themselves cannot be given. */
export function PermissionPicker({ label, chosen, onChange, disabled, error }: Props) {
  const org = useOrg();
  const permissions = useQuery(permissionsQuery(org));
  const me = useQuery(meQuery(org));
  const held = me.data?.permissions;
  return (
    <fieldset className="grid gap-2" aria-describedby={error ? "permission-error" : undefined}>
      <legend className="mb-1.5 text-[0.8125rem] font-medium">{label}</legend>
      {error && (
        <p id="permission-error" className="text-[0.8125rem] text-bad">
          {error}
        </p>
      )}
      <div className="rounded-lg border">
        <QueryState query={permissions} what="the permissions">
          {(all) => (
            <ul className="divide-y">
              {byArea(all).map(([area, items]) => (
                <li key={area} className="grid gap-x-4 gap-y-1.5 px-3.5 py-2.5 sm:grid-cols-[7.5rem_1fr]">
                  <p className="text-[0.8125rem] text-soft">{humanize(area)}</p>
                  <div className="flex flex-wrap gap-x-4 gap-y-1.5">
                    {items.map(({ permission, verb }) => (
                      <Check
                        key={permission}
                        label={
                          <>
                            <span className="sr-only">{humanize(area)}: </span>
                            {humanize(verb)}
                          </>
                        }
                        disabled={disabled || held?.includes(permission) === false}
                        checked={chosen.includes(permission)}
                        onChange={(event) =>
                          onChange(
                            event.target.checked
                              ? [...chosen, permission]
                              : chosen.filter((each) => each !== permission),
                          )
                        }
                      />
                    ))}
                  </div>
                </li>
              ))}
            </ul>
          )}
        </QueryState>
      </div>
    </fieldset>
  );
}
