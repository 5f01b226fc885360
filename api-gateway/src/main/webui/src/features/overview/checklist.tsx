import { Link, type LinkProps } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { cn } from "@/lib/cn";

export interface Task {
  title: string;
  text: string;
  done: boolean;
  action: string;
  link: Pick<LinkProps, "to" | "params">;
}

/** The way from an empty organisation to the first answer. */
export function Checklist({ tasks }: { tasks: Task[] }) {
  const done = tasks.filter((task) => task.done).length;
  const next = tasks.findIndex((task) => !task.done);
  return (
    <Card className="overflow-hidden">
      <CardHead
        title="From your data to an answer"
        hint={`${done} of ${tasks.length} done`}
        className="border-b pb-3"
      >
        <Progress label="Steps done" share={done / tasks.length} className="mt-2" />
      </CardHead>
      <ol className="divide-y">
        {tasks.map((task, index) => (
          <li
            key={task.title}
            className={cn(
              "flex flex-wrap items-center gap-x-4 gap-y-3 px-5 py-4",
              index === next && "bg-accent-wash/50",
            )}
          >
            <span
              className={cn(
                "grid size-7 shrink-0 place-items-center rounded-full border text-xs font-semibold",
                task.done ? "border-good bg-good-wash text-good" : "border-line-strong text-soft",
              )}
            >
              {task.done ? <Check className="size-4" aria-hidden /> : index + 1}
            </span>
            <span className="min-w-0 flex-1 basis-52">
              <span className={cn("block font-medium", task.done && "text-soft")}>
                {task.title}
                {task.done && <span className="sr-only"> (done)</span>}
              </span>
              <span className="block text-[0.8125rem] text-soft">{task.text}</span>
            </span>
            <Button asChild look={index === next ? "primary" : "plain"} size="sm">
              <Link {...task.link}>{task.action}</Link>
            </Button>
          </li>
        ))}
      </ol>
    </Card>
  );
}
