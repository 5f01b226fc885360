package io.omnify.agent.webhooks.domain;

import java.util.Arrays;
import java.util.List;

/** What organisations may subscribe to: events of theirs whose form is promised. */
public enum EventKind {
    EXECUTION_FINISHED("agent.execution.finished.v1", "An agent has finished, or failed."),
    APPROVAL_REQUESTED("approval.requested.v1", "An agent asks a person."),
    APPROVAL_DECIDED("approval.decided.v1", "A person, or time, has decided."),
    CONNECTION_CHANGED("connection.changed.v1", "A connection to a platform stands otherwise than before."),
    CONNECTION_WARNED("connection.warned.v1", "A connection or its platform's version will end soon."),
    CAMPAIGN_CREATED("campaign.created.v1", "A campaign was created."),
    CAMPAIGN_CHANGED("campaign.changed.v1", "A campaign stands otherwise than before."),
    CAMPAIGN_DELETED("campaign.deleted.v1", "A campaign was deleted."),
    PLATFORM_EVENT("platform.webhook.received.v1", "A connected platform has told something."),
    PING("webhook.ping.v1", "Somebody tries whether deliveries arrive.");

    private final String type;
    private final String meaning;

    EventKind(String type, String meaning) {
        this.type = type;
        this.meaning = meaning;
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

    public static List<String> types() {
        return Arrays.stream(values()).map(EventKind::type).toList();
    }
}
