import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CircleAlert, TriangleAlert } from "lucide-react";
import { useMay } from "@/api/account";
import { platformsQuery } from "@/api/platforms";
import { useOrg } from "@/api/session";
import { cn } from "@/lib/cn";
import { noticesOf, type Notice, type Used } from "./connection-words";

function Line({ notice }: { notice: Notice }) {
  const { about, text, urgent } = notice;
  const Icon = urgent ? CircleAlert : TriangleAlert;
  return (
    <li className="flex items-start gap-2">
      <Icon className={cn("mt-0.5 size-4 shrink-0", urgent ? "text-bad" : "text-warn")} aria-hidden />
      <p className="min-w-0 wrap-anywhere">
        <span className="font-medium">{about}.</span> {text}
      </p>
    </li>
  );
}

/** What is wrong or ends soon with the connections, or with those that are used; nothing when all is well. */
export function ConnectionNotices({ used, className }: { used?: readonly Used[]; className?: string }) {
  const org = useOrg();
  const may = useMay("integration:read");
  const platforms = useQuery({ ...platformsQuery(org), enabled: may });
  const notices = platforms.data ? noticesOf(platforms.data, used) : [];
  if (notices.length === 0) return null;
  return (
    <section
      aria-label="Connections that need attention"
      className={cn(
        "flex flex-wrap items-start gap-x-6 gap-y-2 rounded-xl border border-warn/40 bg-warn-wash px-5 py-3.5 text-[0.8125rem]",
        className,
      )}
    >
      <ul className="grid min-w-0 flex-1 basis-72 gap-1.5">
        {notices.map((each) => (
          <Line key={each.key} notice={each} />
        ))}
      </ul>
      <Link to="/platforms" className="font-medium underline underline-offset-4">
        See the platforms
      </Link>
    </section>
  );
}
