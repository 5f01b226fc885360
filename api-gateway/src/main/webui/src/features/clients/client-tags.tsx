import { X } from "lucide-react";
import { useState } from "react";
import { useMay } from "@/api/account";
import { useAct } from "@/api/act";
import { tagClient, untagClient, type Client } from "@/api/clients";
import { Button } from "@/components/ui/button";
import { Card, CardHead } from "@/components/ui/card";
import { Field, Input } from "@/components/ui/field";
import { told, untold } from "@/lib/forms";
import { FormProblem } from "@/components/ui/state";
import { Tags, tagsOf } from "./tags";

function Add({ client }: { client: Client }) {
  const [text, setText] = useState("");
  const add = useAct("clients", (tags: string[]) => tagClient(client, tags), {
    done: "Tagged, at GoHighLevel too.",
    onDone: () => setText(""),
    quiet: true,
  });
  const tags = tagsOf(text);
  return (
    <form
      noValidate
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (tags.length > 0) add.mutate(tags);
      }}
    >
      <FormProblem error={untold(add.error, ["tags"])} />
      <Field label="Add tags" hint="Several are separated by commas." error={told(add.error, "tags")}>
        {(control) => (
          <div className="flex gap-2">
            <Input
              {...control}
              autoComplete="off"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <Button type="submit" className="h-9" busy={add.isPending} disabled={tags.length === 0}>
              Add
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}

function Removable({ client }: { client: Client }) {
  const remove = useAct("clients", (tag: string) => untagClient(client, [tag]), {
    done: (tag) => `${tag} is taken away.`,
  });
  return (
    <ul aria-label="Tags" className="flex flex-wrap gap-1.5">
      {client.tags.map((tag) => (
        <li
          key={tag}
          className="flex max-w-full items-center rounded-full bg-hover pl-2.5 text-xs font-medium text-soft"
        >
          <span className="truncate">{tag}</span>
          <button
            type="button"
            aria-label={`Take away ${tag}`}
            disabled={remove.isPending}
            className="grid size-6 shrink-0 place-items-center rounded-full hover:bg-line hover:text-ink disabled:opacity-55"
            onClick={() => remove.mutate(tag)}
          >
            <X className="size-3.5" aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** By which a client is found again, and is among the readers of an e-mail campaign. */
export function ClientTags({ client }: { client: Client }) {
  const may = useMay("lead:write");
  return (
    <Card>
      <CardHead title="Tags" hint="E-mail campaigns and workflows of GoHighLevel choose people by them." />
      <div className="grid gap-4 px-5 pt-3 pb-5">
        {client.tags.length === 0 ? (
          <p className="text-[0.8125rem] text-faint">None yet.</p>
        ) : may ? (
          <Removable client={client} />
        ) : (
          <Tags tags={client.tags} />
        )}
        {may && <Add client={client} />}
      </div>
    </Card>
  );
}
