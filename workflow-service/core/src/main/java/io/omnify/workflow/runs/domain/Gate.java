package io.omnify.workflow.runs.domain;

/**
 * What a decision asks before it lets something begin. The answers may differ when the decision is made again after a
 * crash: a step that began has the same command, and one that waits is let in later.
 */
public interface Gate {
    /** Everything may begin at once. */
    Gate OPEN = new Gate() {
        @Override
        public boolean admits(Lane lane) {
            return true;
        }

        @Override
        public boolean turns() {
            return false;
        }
    };

    /** Whether one more command may go out now; each yes counts. */
    boolean admits(Lane lane);

    /** Whether runs of a workflow that limits them wait for their turn. */
    boolean turns();
}
