package io.omnify.analytics.metrics.domain;

/** A campaign as an export names it: by id, by name or by both; the id, where there is one, is what tells it apart. */
public record Campaign(String id, String name) {
    public Campaign {
        if (id.isEmpty() && name.isEmpty()) throw new IllegalArgumentException("a campaign needs an id or a name");
    }

    public String key() {
        return id.isEmpty() ? name : id;
    }

    public String label() {
        return name.isEmpty() ? id : name;
    }
}
