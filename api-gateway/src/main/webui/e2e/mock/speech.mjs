// An agent at work, told word by word.
const words =
  "I compare what a conversion costs in each campaign. Campaign 916 is cheapest by far, so I propose to move a fifth of the budget of 1178 there, in steps, and to look again after a week.".split(
    " ",
  );

export function speech(req, res, execution) {
  res.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  const send = (name, data) => res.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  const turn = (execution?.turns.length ?? 0) + 1;
  send("turn.started", { turn });
  let next = 0;
  const timer = setInterval(() => {
    if (next < words.length) return send("text.delta", { turn, text: `${words[next++]} ` });
    if (execution?.status === "completed") {
      send("execution.completed", {});
      res.end();
    }
  }, 40);
  req.on("close", () => clearInterval(timer));
}
