package io.omnify.agent.compliance.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one examination came to. What could not be found out is said to be unknown: silence would read as a pass.
 *
 * @param reason why it is unknown; null otherwise
 */
public record Check(
        String name,
        Status status,
        List<Finding> findings,
        @Nullable String reason) {
    public enum Status {
        PASSED,
        FINDINGS,
        UNKNOWN
    }

    /** How much a finding matters. */
    public enum Severity {
        HIGH,
        MEDIUM,
        LOW
    }

    /**
     * One thing that is not as it should be.
     *
     * @param subject what it is about, such as {@code agent/planner}
     * @param message the fact
     * @param advice what would put it right
     */
    public record Finding(Severity severity, String subject, String message, String advice) {}

    public Check {
        findings = List.copyOf(findings);
    }

    public static Check of(String name, List<Finding> findings) {
        return new Check(name, findings.isEmpty() ? Status.PASSED : Status.FINDINGS, findings, null);
    }

    public static Check unknown(String name, String reason) {
        return new Check(name, Status.UNKNOWN, List.of(), reason);
    }
}
