package io.omnify.simulator.gohighlevel;

import io.omnify.simulator.vendors.VendorAnswer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which call is answered by what; patterns with a star leave a part open. Slashes at the end count, as they do there. */
@Singleton
class Table {
    private static final String EMAILS = "/emails/locations/*/campaigns";

    private final Gate gate;
    private final Allowance allowance;
    private final Account account;
    private final Seed seed;
    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, Pattern path, Function<Request, VendorAnswer> handler) {
        @Nullable
        VendorAnswer answer(Request request) {
            var call = request.call();
            var match = path.matcher(call.path().substring(Routes.PREFIX.length()));
            if (!call.method().equals(method) || !match.matches()) return null;
            var parts = new ArrayList<String>();
            for (int i = 1; i <= match.groupCount(); i++) parts.add(match.group(i));
            return handler.apply(new Request(
                    call, request.owner(), List.copyOf(parts), request.store(), request.ledger(), request.now()));
        }
    }

    Table(Gate gate, Allowance allowance, Account account, Seed seed, Parts parts) {
        this.gate = gate;
        this.allowance = allowance;
        this.account = account;
        this.seed = seed;
        contacts(parts.contacts(), parts.contactSearch());
        programs();
        opportunities(parts.opportunities(), parts.opportunitySearch());
        conversations(parts.conversations());
        emails(parts.emails(), parts.emailSchedule());
        add("GET", "/locations/search", account::locations);
        add("GET", "/locations/*", account::location);
        add("GET", "/locations/*/tags", account::tags);
        add("GET", "/users/", account::users);
    }

    /** What the table joins. */
    @Singleton
    record Parts(
            Contacts contacts,
            ContactSearch contactSearch,
            Opportunities opportunities,
            OpportunitySearch opportunitySearch,
            Conversations conversations,
            Emails emails,
            EmailSchedule emailSchedule) {}

    Gate gate() {
        return gate;
    }

    Allowance allowance() {
        return allowance;
    }

    Account account() {
        return account;
    }

    Seed seed() {
        return seed;
    }

    VendorAnswer answer(Request request) {
        for (var route : routes) {
            var answer = route.answer(request);
            if (answer != null) return answer;
        }
        throw Refused.with(
                404, "Cannot " + request.call().method() + " " + request.call().path());
    }

    private void contacts(Contacts contacts, ContactSearch search) {
        add("POST", "/contacts/", contacts::create);
        add("GET", "/contacts/", search::list);
        add("POST", "/contacts/upsert", contacts::upsert);
        add("POST", "/contacts/search", search::search);
        add("GET", "/contacts/search/duplicate", contacts::duplicate);
        add("GET", "/contacts/*", contacts::get);
        add("PUT", "/contacts/*", contacts::update);
        add("DELETE", "/contacts/*", contacts::delete);
        add("POST", "/contacts/*/tags", request -> contacts.tag(request, true));
        add("DELETE", "/contacts/*/tags", request -> contacts.tag(request, false));
    }

    private void programs() {
        for (var kind : List.of("campaigns", "workflow")) {
            add("POST", "/contacts/*/" + kind + "/*", request -> Programs.enrol(request, kind, true));
            add("DELETE", "/contacts/*/" + kind + "/*", request -> Programs.enrol(request, kind, false));
        }
        add("GET", "/campaigns/", Programs::campaigns);
        add("GET", "/workflows/", Programs::workflows);
    }

    private void opportunities(Opportunities opportunities, OpportunitySearch search) {
        add("GET", "/opportunities/pipelines", Pipelines::list);
        add("GET", "/opportunities/search", search::search);
        add("POST", "/opportunities/", opportunities::create);
        add("GET", "/opportunities/*", opportunities::get);
        add("PUT", "/opportunities/*", opportunities::update);
        add("DELETE", "/opportunities/*", opportunities::delete);
        add("PUT", "/opportunities/*/status", opportunities::status);
    }

    private void conversations(Conversations conversations) {
        add("GET", "/conversations/search", conversations::search);
        add("POST", "/conversations/messages", conversations::send);
        add("POST", "/conversations/messages/inbound", conversations::receive);
        add("GET", "/conversations/messages/*", Messages::get);
        add("GET", "/conversations/messages/email/*", Messages::email);
        add("GET", "/conversations/*/messages", Messages::list);
    }

    private void emails(Emails emails, EmailSchedule schedule) {
        add("POST", EMAILS + "/emails", emails::create);
        add("GET", EMAILS + "/emails", emails::list);
        add("GET", EMAILS + "/emails/*", emails::get);
        add("PATCH", EMAILS + "/emails/*", emails::update);
        add("DELETE", EMAILS + "/emails/*", emails::delete);
        add("POST", EMAILS + "/emails/*/schedule", schedule::schedule);
        add("GET", EMAILS + "/stats/email-campaigns/*", schedule::statistics);
    }

    private void add(String method, String path, Function<Request, VendorAnswer> handler) {
        routes.add(new Route(method, Pattern.compile(path.replace("*", "([^/]+)")), handler));
    }
}
