package io.omnify.agent.secrets.domain;

import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What an organisation's calls may use and nobody is ever shown.
 *
 * @param hosts where it may be sent to: names, or {@code *.} and the end of names
 * @param sealed the value, encrypted for this organisation and name
 */
public record Secret(OrgId org, String name, List<String> hosts, String sealed, Instant changedAt, String changedBy) {
    public static final int MOST = 200;
    private static final int MOST_HOSTS = 20;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 8_000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,100}");
    private static final Pattern HOST =
            Pattern.compile("(\\*\\.)?[a-z0-9]([a-z0-9-]{0,62})(\\.[a-z0-9]([a-z0-9-]{0,62}))*");

    public Secret {
        hosts = List.copyOf(hosts);
    }

    /** What is wrong with what somebody wants to keep; never says the value itself. */
    public static List<FieldProblem> problems(String name, String value, List<String> hosts) {
        var problems = new ArrayList<FieldProblem>();
        if (!wellFormed(name)) problems.add(new FieldProblem("name", "must be 1 to 100 of A-Z, a-z, 0-9, _ . -"));
        if (value.length() < SHORTEST || value.length() > LONGEST)
            problems.add(new FieldProblem("value", "must have " + SHORTEST + " to " + LONGEST + " characters"));
        else if (value.chars().anyMatch(c -> c < 0x20 || c == 0x7F))
            problems.add(new FieldProblem("value", "must have no control characters"));
        if (hosts.isEmpty() || hosts.size() > MOST_HOSTS)
            problems.add(new FieldProblem("allowed_hosts", "must name 1 to " + MOST_HOSTS + " hosts"));
        for (int i = 0; i < hosts.size(); i++)
            if (!HOST.matcher(hosts.get(i).toLowerCase(Locale.ROOT)).matches())
                problems.add(new FieldProblem("allowed_hosts[" + i + "]", "must be a host such as api.example.com"));
        return problems;
    }

    public static boolean wellFormed(String name) {
        return NAME.matcher(name).matches();
    }

    public boolean mayGoTo(String host) {
        var wanted = host.toLowerCase(Locale.ROOT);
        return hosts.stream()
                .anyMatch(known -> known.startsWith("*.") ? wanted.endsWith(known.substring(1)) : wanted.equals(known));
    }
}
