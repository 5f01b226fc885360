package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds contacts by address and telephone, so that a hundred thousand of them do not make each call slow. */
@Singleton
class ContactIndex {
    private final Map<String, Map<String, String>> locations = new ConcurrentHashMap<>();

    Optional<String> find(Location location, String emailOrPhone) {
        var key = key(emailOrPhone);
        return key.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(index(location).get(key));
    }

    void add(Location location, JsonNode contact) {
        var index = index(location);
        for (var name : new String[] {"email", "phone"}) {
            var key = key(contact.path(name).asText());
            if (!key.isEmpty()) index.putIfAbsent(key, contact.path("id").asText());
        }
    }

    void remove(Location location, JsonNode contact) {
        var index = index(location);
        for (var name : new String[] {"email", "phone"})
            index.remove(key(contact.path(name).asText()), contact.path("id").asText());
    }

    private Map<String, String> index(Location location) {
        return locations.computeIfAbsent(location.id(), _ -> {
            var index = new ConcurrentHashMap<String, String>();
            location.store().all(location.place("contact")).forEach(doc -> {
                for (var name : new String[] {"email", "phone"}) {
                    var key = key(doc.body().path(name).asText());
                    if (!key.isEmpty()) index.putIfAbsent(key, doc.id());
                }
            });
            return index;
        });
    }

    static String key(String emailOrPhone) {
        var text = emailOrPhone.strip().toLowerCase(Locale.ROOT);
        return text.contains("@") ? text : text.replaceAll("[^0-9]", "");
    }
}
