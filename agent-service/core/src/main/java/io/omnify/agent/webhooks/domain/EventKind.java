package io.omnify.agent.webhooks.domain;

import io.omnify.auth.api.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What organisations may subscribe to: events of theirs whose form is promised. */
public enum EventKind {
    EXECUTION_FINISHED("agent.execution.finished.v1", "An agent has finished, or failed.", Permission.AGENT_READ),
    APPROVAL_REQUESTED("approval.requested.v1", "An agent asks a person.", Permission.AGENT_READ),
    APPROVAL_DECIDED("approval.decided.v1", "A person, or time, has decided.", Permission.AGENT_READ),
    CONNECTION_CHANGED(
            "connection.changed.v1",
            "A connection to a platform stands otherwise than before.",
            Permission.INTEGRATION_READ),
    CONNECTION_WARNED(
            "connection.warned.v1",
            "A connection or its platform's version will end soon.",
            Permission.INTEGRATION_READ),
    CAMPAIGN_CREATED("campaign.created.v1", "A campaign was created.", Permission.CAMPAIGN_READ),
    CAMPAIGN_CHANGED("campaign.changed.v1", "A campaign stands otherwise than before.", Permission.CAMPAIGN_READ),
    CAMPAIGN_DELETED("campaign.deleted.v1", "A campaign was deleted.", Permission.CAMPAIGN_READ),
    PLATFORM_EVENT("platform.webhook.received.v1", "A connected platform has told something.", Permission.LEAD_READ),
    PING("webhook.ping.v1", "Somebody tries whether deliveries arrive.", Permission.INTEGRATION_READ);

    private final String type;
    private final String meaning;
    private final Permission reading;

    /** @param reading what one must be allowed to read to be shown what was sent: it may tell of people */
    EventKind(String type, String meaning, Permission reading) {
        this.type = type;
        this.meaning = meaning;
        this.reading = reading;
    }

    public String type() {
        return type;
    }

    public String meaning() {
        return meaning;
    }

    public static boolean isKnown(String type) {
        return Arrays.stream(values()).anyMatch(kind -> kind.type.equals(type));
    }

    /** Nobody is shown what was sent of a type that is no longer known. */
    public static boolean mayRead(String type, Set<Permission> permissions) {
        return Arrays.stream(values()).anyMatch(kind -> kind.type.equals(type) && permissions.contains(kind.reading));
    }

    public static List<String> types() {
        return Arrays.stream(values()).map(EventKind::type).toList();
    }
}
