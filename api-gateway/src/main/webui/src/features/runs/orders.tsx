import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useMay } from "@/api/account";
import { useAct } from "@/api/act";
import { ordersQuery, stopOrder, type Order } from "@/api/bulk";
import { useOrg } from "@/api/session";
import { Status } from "@/components/status";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { formatAgo, formatNumber, humanize } from "@/lib/format";

const recent = 15 * 60_000;

function Row({ order }: { order: Order }) {
  const may = useMay("workflow:execute");
  const stop = useAct("workflows", stopOrder, {
    done: "The order stops where it is.",
    refused: "It goes on.",
  });
  const gone = order.given + order.passed_over;
  const what = humanize(order.act);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-5 py-2.5 text-[0.8125rem]">
      <span className="font-medium">{what}</span>
      <Status status={order.status} />
      <Progress label={`${what}, progress`} share={order.applies === 0 ? 1 : gone / order.applies} />
      <span className="tnum text-soft">
        {formatNumber(gone)} of {formatNumber(order.applies)}
        {order.passed_over > 0 && `, ${formatNumber(order.passed_over)} passed over`}
      </span>
      <span className="text-faint">{formatAgo(order.created_at)}</span>
      {may && order.status === "running" && (
        <Button
          size="sm"
          className="ml-auto"
          busy={stop.isPending}
          onClick={() => stop.mutate(order.order_id)}
        >
          Stop
        </Button>
      )}
    </li>
  );
}

/** How far what was ordered to many runs is; absent when nothing was ordered lately. */
export function Orders() {
  const orders = useQuery(ordersQuery(useOrg()));
  const [since] = useState(() => Date.now() - recent);
  const shown = (orders.data ?? []).filter(
    ({ status, created_at }) => status === "running" || Date.parse(created_at) > since,
  );
  if (shown.length === 0) return null;
  return (
    <Card className="mb-4 overflow-hidden">
      <CardHead title="Orders to many runs" className="border-b pb-3" />
      <ul className="divide-y">
        {shown.map((order) => (
          <Row key={order.order_id} order={order} />
        ))}
      </ul>
    </Card>
  );
}
