package io.omnify.simulator.gohighlevel;

import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.vendors.SimOwner;
import io.omnify.simulator.vendors.SimTokens;
import io.omnify.simulator.vendors.VendorCall;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Who may come in: a good token, a version, and calls left. */
@Singleton
class Gate {
    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NUMBERED = Pattern.compile("v\\d{1,3}");

    private final SimTokens tokens;

    Gate(SimTokens tokens) {
        this.tokens = tokens;
    }

    SimOwner enter(VendorCall call) {
        if (call.is(FaultKind.EXPIRED_TOKEN)) throw Refused.with(401, "Invalid JWT");
        var owner = tokens.owner(Location.VENDOR, call.header("authorization"))
                .orElseThrow(() -> Refused.with(401, "Invalid token: access token is invalid"));
        version(call);
        return owner;
    }

    /** E-mail campaigns are of the newer kind, all else of the older. */
    private static void version(VendorCall call) {
        var version = call.header("version");
        if (version.isEmpty()) throw Refused.with(401, "version header was not found.");
        boolean fits = call.path().startsWith(Routes.PREFIX + "/emails/")
                ? NUMBERED.matcher(version).matches()
                : DATED.matcher(version).matches() || NUMBERED.matcher(version).matches();
        if (!fits || call.is(FaultKind.VERSION_SUNSET)) throw Refused.with(400, "version header is invalid.");
    }

    /** Failures that come before anything is done. */
    static void spoil(VendorCall call) {
        if (call.is(FaultKind.SERVER_ERROR)) throw Refused.with(500, "Internal server error");
        if (call.is(FaultKind.REFUSAL)) throw Refused.with(403, "The token does not have access to this location.");
    }
}
