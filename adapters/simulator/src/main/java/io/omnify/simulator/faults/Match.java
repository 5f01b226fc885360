package io.omnify.simulator.faults;

/**
 * Which requests a fault is for: every part is text the request must contain; an empty part matches all. Without a
 * path it is for requests that create something, so that a probe does not use it up.
 */
public record Match(String command, String model, String path, String contains) {
    public static final Match ALL = new Match("", "", "", "");

    /** What of a request can be matched. */
    public record Subject(String command, String model, String method, String path, String body) {}

    boolean matches(Subject subject) {
        return subject.command().contains(command)
                && subject.model().contains(model)
                && (path.isEmpty()
                        ? subject.method().equals("POST")
                        : subject.path().contains(path))
                && (subject.body().contains(contains) || subject.command().contains(contains));
    }
}
