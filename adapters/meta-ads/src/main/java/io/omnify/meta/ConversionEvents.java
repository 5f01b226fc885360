package io.omnify.meta;

import io.omnify.agent.platforms.domain.Conversion;
import io.omnify.agent.shared.domain.Money;
import io.omnify.meta.PeopleApi.CustomData;
import io.omnify.meta.PeopleApi.Event;
import io.omnify.meta.PeopleApi.UserData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people did, in Meta's words. */
final class ConversionEvents {
    /** Meta optimises towards the names it knows; others it takes as the advertiser's own. */
    private static final Map<String, String> NAMES = Map.of(
            "purchase", "Purchase",
            "lead", "Lead",
            "sign_up", "CompleteRegistration",
            "complete_registration", "CompleteRegistration",
            "add_to_cart", "AddToCart",
            "begin_checkout", "InitiateCheckout",
            "subscribe", "Subscribe",
            "schedule", "Schedule",
            "contact", "Contact",
            "page_view", "PageView");

    private ConversionEvents() {}

    /**
     * Said to come from a system and not from a website, because for a website Meta wants the visitor's browser named,
     * which is not known here.
     */
    static Event event(Conversion conversion) {
        var page = conversion.page();
        return new Event(
                NAMES.getOrDefault(conversion.name(), conversion.name()),
                conversion.at().getEpochSecond(),
                conversion.eventId(),
                "system_generated",
                page == null ? null : page.toString(),
                user(conversion),
                custom(conversion.value()));
    }

    private static UserData user(Conversion conversion) {
        var person = conversion.person();
        return new UserData(
                some(Hashes.email(person)),
                some(Hashes.phone(person)),
                some(Hashes.firstName(person)),
                some(Hashes.lastName(person)),
                some(Hashes.country(person)),
                click(conversion));
    }

    private static @Nullable List<String> some(String hash) {
        return hash.isEmpty() ? null : List.of(hash);
    }

    /** Meta's cookie form of a click: version, domain level, time, click. */
    private static @Nullable String click(Conversion conversion) {
        var click = conversion.clickId();
        if (click == null || click.startsWith("fb.")) return click;
        return "fb.1." + conversion.at().toEpochMilli() + "." + click;
    }

    private static @Nullable CustomData custom(@Nullable Money value) {
        return value == null
                ? null
                : new CustomData(value.decimal(), value.currency().getCurrencyCode());
    }
}
