import { Badge } from "@/components/ui/badge";
import { cn } from "@/lib/cn";

/** Tags as somebody types them, separated by commas. */
export function tagsOf(text: string): string[] {
  return [...new Set(text.split(",").map((each) => each.trim()))].filter((each) => each !== "");
}

/** A client's tags; of many the first ones and how many more there are. */
export function Tags({
  tags,
  most = tags.length,
  className,
}: {
  tags: string[];
  most?: number;
  className?: string;
}) {
  const more = tags.length - most;
  return (
    <ul aria-label="Tags" className={cn("flex flex-wrap gap-1", className)}>
      {tags.slice(0, most).map((tag) => (
        <li key={tag} className="max-w-full">
          <Badge className="max-w-40">
            <span className="truncate">{tag}</span>
          </Badge>
        </li>
      ))}
      {more > 0 && <li className="self-center text-xs text-faint">and {more} more</li>}
    </ul>
  );
}
