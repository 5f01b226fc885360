import { graphlib, layout as place } from "@dagrejs/dagre";
import type { StepDefinition } from "@/api/workflows";

export type Direction = "LR" | "TB";

/** Two steps side by side fit a phone. */
export function nodeSize(direction: Direction) {
  return { width: direction === "LR" ? 216 : 156, height: direction === "LR" ? 84 : 100 };
}

/** Places steps so that work flows in one direction. */
export function layout(steps: StepDefinition[], direction: Direction): Map<string, { x: number; y: number }> {
  const size = nodeSize(direction);
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: direction, nodesep: 24, ranksep: direction === "LR" ? 88 : 56 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const step of steps) graph.setNode(step.step_id, { ...size });
  for (const step of steps) for (const before of step.depends_on) graph.setEdge(before, step.step_id);
  place(graph);
  return new Map(
    steps.map(({ step_id }) => {
      const { x, y } = graph.node(step_id);
      return [step_id, { x: x - size.width / 2, y: y - size.height / 2 }];
    }),
  );
}
