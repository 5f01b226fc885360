import { Background, BackgroundVariant, MarkerType, ReactFlow, type Edge } from "@xyflow/react";
import "@xyflow/react/dist/style.css";
import "./graph.css";
import { useMemo, useSyncExternalStore, type KeyboardEvent } from "react";
import type { StepDefinition } from "@/api/workflows";
import { layout, nodeSize } from "./layout";
import { StepNodeView, type StepNode } from "./step-node";

const nodeTypes = { step: StepNodeView };
const narrow = "(max-width: 767px)";

function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(narrow);
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => matchMedia(narrow).matches,
  );
}

interface Props {
  steps: StepDefinition[];
  /** State by step id; without it the graph shows the plan only. */
  states?: Map<string, string>;
  selected?: string | undefined;
  onSelect?: (stepId: string) => void;
}

/** The steps and what waits for what. It is for reading: nothing can be moved, every step takes the focus. */
export default function WorkflowGraph({ steps, states, selected, onSelect }: Props) {
  const vertical = useNarrow();
  const direction = vertical ? "TB" : "LR";
  const size = nodeSize(direction);
  const places = useMemo(() => layout(steps, direction), [steps, direction]);
  const nodes: StepNode[] = steps.map((step) => {
    const status = states ? (states.get(step.step_id) ?? "pending") : null;
    return {
      id: step.step_id,
      type: "step",
      position: places.get(step.step_id) ?? { x: 0, y: 0 },
      width: size.width,
      height: size.height,
      data: { step, status, vertical },
      selected: step.step_id === selected,
      draggable: false,
      connectable: false,
      ariaRole: "button",
      domAttributes: {
        "aria-roledescription": undefined,
        "aria-describedby": undefined,
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key !== "Enter" && event.key !== " ") return;
          event.preventDefault();
          onSelect?.(step.step_id);
        },
      },
    };
  });
  const edges: Edge[] = steps.flatMap((step) =>
    step.depends_on.map((before) => ({
      id: `${before}→${step.step_id}`,
      source: before,
      target: step.step_id,
      animated: states?.get(step.step_id) === "running",
      focusable: false,
      markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16, color: "var(--line-strong)" },
    })),
  );
  const height = Math.max(...[...places.values()].map(({ y }) => y)) + size.height;
  return (
    <div style={{ height: Math.min(560, Math.max(220, height + 64)) }}>
      <ReactFlow
        key={direction}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        fitView
        fitViewOptions={{ padding: 0.06, maxZoom: 1 }}
        minZoom={0.3}
        maxZoom={1.4}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        zoomOnScroll={false}
        panOnScroll={false}
        preventScrolling={false}
        zoomOnDoubleClick={false}
        proOptions={{ hideAttribution: true }}
        onNodeClick={(_, node) => onSelect?.(node.id)}
      >
        <Background variant={BackgroundVariant.Dots} gap={18} size={1} color="var(--line-strong)" />
      </ReactFlow>
    </div>
  );
}
