package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.Locks;
import io.omnify.simulator.vendors.RequestIds;
import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorCall;
import io.omnify.simulator.vendors.VendorLedger;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Google Ads as its REST interface answers: search, search as a stream, changes, and who may enter what. */
@Singleton
class GoogleAdsServer {
    private static final Pattern CUSTOMER =
            Pattern.compile("/google-ads/(v\\d{1,3})/customers/(\\d{1,12})/googleAds:(mutate|search|searchStream)");
    private static final Pattern ACCESSIBLE =
            Pattern.compile("/google-ads/(v\\d{1,3})/customers:listAccessibleCustomers");
    private static final int PAGE = 10_000;

    private final GoogleStore store;
    private final Tables tables;
    private final Delivery delivery;
    private final Market market;
    private final Entrance entrance;
    private final VendorLedger ledger;
    private final RequestIds requests;
    private final Locks locks = new Locks();

    GoogleAdsServer(
            GoogleStore store,
            Tables tables,
            Delivery delivery,
            Market market,
            Entrance entrance,
            VendorLedger ledger,
            RequestIds requests) {
        this.store = store;
        this.tables = tables;
        this.delivery = delivery;
        this.market = market;
        this.entrance = entrance;
        this.ledger = ledger;
        this.requests = requests;
    }

    VendorAnswer answer(VendorCall call) {
        var requestId = requests.next();
        var accessible = ACCESSIBLE.matcher(call.path());
        var customer = CUSTOMER.matcher(call.path());
        boolean lists = accessible.matches();
        if (!lists && !customer.matches())
            return VendorAnswer.text(404, "text/html", "<html><title>Error 404 (Not Found)</title></html>");
        var version = lists ? accessible.group(1) : customer.group(1);
        try {
            entrance.check(call, version);
            var answer = lists
                    ? VendorAnswer.json(200, entrance.accessible(call))
                    : customer(call, customer.group(2), customer.group(3), version, requestId);
            return answer.with("request-id", requestId);
        } catch (GoogleError refused) {
            var body = refused.body(version, requestId);
            boolean stream = !lists && customer.group(3).equals("searchStream");
            return VendorAnswer.json(
                            refused.http(), stream ? Json.NODES.arrayNode().add(body) : body)
                    .with("request-id", requestId);
        }
    }

    private VendorAnswer customer(VendorCall call, String id, String method, String version, String requestId) {
        var account = entrance.account(call, id);
        if (!call.json().isObject()) throw GoogleError.unknownName("body", "request");
        if (method.equals("mutate")) return VendorAnswer.json(200, mutate(call, account, version, requestId));
        return VendorAnswer.json(200, page(call, rows(call, account).toList()));
    }

    private Stream<ObjectNode> rows(VendorCall call, MarketAccount account) {
        return tables.ask(call.json().path("query").asText(), account, entrance.clients(call, account));
    }

    /** @param refusal what is said instead of rows when the status is no success */
    record Streamed(int status, String requestId, String refusal, Stream<ObjectNode> rows) {}

    /** Rows that are looked up while they are taken. */
    Streamed stream(VendorCall call) {
        var requestId = requests.next();
        var customer = CUSTOMER.matcher(call.path());
        if (!customer.matches()) return new Streamed(404, requestId, "<html>Not Found</html>", Stream.empty());
        try {
            entrance.check(call, customer.group(1));
            return new Streamed(200, requestId, "", rows(call, entrance.account(call, customer.group(2))));
        } catch (GoogleError refused) {
            var body = Json.NODES.arrayNode().add(refused.body(customer.group(1), requestId));
            return new Streamed(refused.http(), requestId, Json.write(body), Stream.empty());
        }
    }

    private JsonNode mutate(VendorCall call, MarketAccount account, String version, String requestId) {
        if (call.is(FaultKind.PARTIAL_FAILURE)) return requestWide(version, requestId);
        var operations = call.json().path("mutateOperations");
        if (operations.isEmpty())
            throw GoogleError.invalid("requestError", "OPERATION_REQUIRED", "There is no operation.");
        var answer = Json.NODES.objectNode();
        synchronized (locks.of(account.id())) {
            var draft = new Draft(store, account.id());
            answer.set("mutateOperationResponses", new Mutation(draft, account.day(market.now())).apply(operations));
            if (call.json().path("validateOnly").asBoolean()) return Json.NODES.objectNode();
            var campaigns = draft.keep();
            ledger.add(GoogleStore.VENDOR, account.id(), "googleAds:mutate", call.json());
            for (var id : campaigns)
                store.get(account.id(), Resources.CAMPAIGN.kind(), id).ifPresent(each -> delivery.tell(account, each));
        }
        if (call.is(FaultKind.SUCCESS_AS_ERROR)) throw GoogleError.broken();
        return answer;
    }

    /** Google has told of a used up quota like this: a success, of which every part failed. */
    private static ObjectNode requestWide(String version, String requestId) {
        var answer = Json.NODES.objectNode();
        answer.set(
                "partialFailureError",
                GoogleError.quota("RESOURCE_EXHAUSTED", 3_600).partial(version, requestId));
        answer.putArray("mutateOperationResponses");
        return answer;
    }

    private static ObjectNode page(VendorCall call, List<ObjectNode> rows) {
        if (call.json().has("pageSize"))
            throw GoogleError.invalid(
                    "requestError", "PAGE_SIZE_NOT_SUPPORTED", "Setting the page size is not supported.");
        var token = call.json().path("pageToken").asText("0");
        if (!token.matches("\\d{1,9}")) throw GoogleError.invalid("requestError", "INVALID_PAGE_TOKEN", "Bad token.");
        int from = Math.min(Integer.parseInt(token), rows.size());
        int to = Math.min(from + PAGE, rows.size());
        var answer = Json.NODES.objectNode();
        if (!rows.isEmpty()) answer.putArray("results").addAll(rows.subList(from, to));
        if (to < rows.size()) answer.put("nextPageToken", String.valueOf(to));
        return answer.put("fieldMask", "");
    }
}
