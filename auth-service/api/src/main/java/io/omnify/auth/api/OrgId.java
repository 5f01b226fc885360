package io.omnify.auth.api;

import java.util.regex.Pattern;

/** The tenant every stored thing belongs to; a type of its own so that it is never mistaken for another id. */
public record OrgId(String value) {
    private static final Pattern FORM = Pattern.compile("org_[A-Za-z0-9_-]{1,64}");

    public OrgId {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not an organisation id: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
