import { graphlib, layout as place } from "@dagrejs/dagre";
import type { StepDefinition } from "@/api/workflows";

export const nodeSize = { width: 216, height: 76 };

/** Places steps so that work flows in one direction. */
export function layout(
  steps: StepDefinition[],
  direction: "LR" | "TB",
): Map<string, { x: number; y: number }> {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: direction, nodesep: 28, ranksep: 72, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const step of steps) graph.setNode(step.step_id, { ...nodeSize });
  for (const step of steps) for (const before of step.depends_on) graph.setEdge(before, step.step_id);
  place(graph);
  return new Map(
    steps.map(({ step_id }) => {
      const { x, y } = graph.node(step_id);
      return [step_id, { x: x - nodeSize.width / 2, y: y - nodeSize.height / 2 }];
    }),
  );
}
