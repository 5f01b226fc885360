package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.SimOwner;
import io.omnify.simulator.vendors.SimTokens;
import io.omnify.simulator.vendors.VendorCall;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Who may enter which account. A token that ends with {@code .managed} is that of a person who enters the tenant's
 * accounts through a manager account only.
 */
@Singleton
class Entrance {
    private static final int OLDEST_VERSION = 22;
    private static final String MANAGED = ".managed";

    private final SimTokens tokens;

    Entrance(SimTokens tokens) {
        this.tokens = tokens;
    }

    void check(VendorCall call, String version) {
        if (call.is(FaultKind.VERSION_SUNSET) || Integer.parseInt(version.substring(1)) < OLDEST_VERSION)
            throw GoogleError.invalid(
                    "requestError",
                    "UNSUPPORTED_VERSION",
                    "Version " + version + " is deprecated. Requests are blocked.");
        if (call.header("developer-token").isEmpty())
            throw GoogleError.invalid(
                    "requestError", "DEVELOPER_TOKEN_PARAMETER_MISSING", "The developer token is missing.");
        if (call.is(FaultKind.EXPIRED_TOKEN)) throw GoogleError.token("OAUTH_TOKEN_EXPIRED", "The token has expired.");
        owner(call);
        if (call.is(FaultKind.RATE_LIMIT))
            throw GoogleError.quota(
                    "RESOURCE_TEMPORARILY_EXHAUSTED", call.fault().retryAfterSeconds());
        if (call.is(FaultKind.QUOTA) || call.is(FaultKind.DAILY_QUOTA))
            throw GoogleError.quota("RESOURCE_EXHAUSTED", 3_600);
        if (call.is(FaultKind.SERVER_ERROR)) throw GoogleError.away();
    }

    private SimOwner owner(VendorCall call) {
        return tokens.owner(GoogleStore.VENDOR, call.bearer())
                .orElseThrow(() -> GoogleError.token(
                        "OAUTH_TOKEN_INVALID",
                        "Request had invalid authentication credentials. Expected OAuth 2 access token."));
    }

    MarketAccount account(VendorCall call, String id) {
        var owner = owner(call);
        var as = call.header("login-customer-id");
        var manager = manager(owner);
        var account = id.equals(manager) ? managing(owner) : owner.account(id).orElseThrow(Entrance::denied);
        boolean through = as.equals(manager) || (as.isEmpty() || as.equals(id)) && id.equals(manager);
        if (through) return account;
        if (isManaged(call) || !(as.isEmpty() || as.equals(id))) throw denied();
        return account;
    }

    private static GoogleError denied() {
        return GoogleError.forbidden(
                "USER_PERMISSION_DENIED",
                "User doesn't have permission to access customer. Note: If you're accessing a client customer, the"
                        + " manager's customer id must be set in the 'login-customer-id' header.");
    }

    ObjectNode accessible(VendorCall call) {
        var owner = owner(call);
        var answer = Json.NODES.objectNode();
        var names = answer.putArray("resourceNames");
        if (isManaged(call)) names.add("customers/" + manager(owner));
        else owner.accounts().forEach(each -> names.add("customers/" + each.id()));
        return answer;
    }

    /** Whom the account manages, itself included. */
    List<MarketAccount> clients(VendorCall call, MarketAccount account) {
        var owner = owner(call);
        return account.id().equals(manager(owner)) ? owner.accounts() : List.of(account);
    }

    private static boolean isManaged(VendorCall call) {
        return call.bearer().endsWith(MANAGED);
    }

    private static String manager(SimOwner owner) {
        return "9"
                + new StringBuilder(owner.accounts().getFirst().id()).reverse().substring(1);
    }

    private static MarketAccount managing(SimOwner owner) {
        var first = owner.accounts().getFirst();
        return new MarketAccount(
                first.vendor(),
                first.tenant(),
                manager(owner),
                first.tenant() + " manager",
                first.currency(),
                first.zone());
    }
}
