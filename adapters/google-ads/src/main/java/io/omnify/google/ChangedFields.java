package io.omnify.google;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields of a campaign with their new values; one that is named without a value is emptied. */
final class ChangedFields {
    final List<String> mask = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String status;
    private @Nullable String start;
    private @Nullable String end;

    void name(String value) {
        mask.add("name");
        name = value;
    }

    void status(String value) {
        mask.add("status");
        status = value;
    }

    void start(String value) {
        mask.add("startDateTime");
        start = value;
    }

    void end(@Nullable String value) {
        mask.add("endDateTime");
        end = value;
    }

    String mask() {
        return String.join(",", mask);
    }

    Wire.Campaign campaign(String resource) {
        return Wire.Campaign.changed(resource, name, status, start, end);
    }
}
