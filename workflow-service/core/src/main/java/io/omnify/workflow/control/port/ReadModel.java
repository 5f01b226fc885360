package io.omnify.workflow.control.port;

/** What people see of runs, made anew from what the engine has told. */
@FunctionalInterface
public interface ReadModel {
    /** Reads everything the topic still has; what is kept already stays. The number of changes read. */
    long rebuild();
}
