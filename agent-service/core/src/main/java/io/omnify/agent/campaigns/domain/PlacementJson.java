package io.omnify.agent.campaigns.domain;

import io.omnify.agent.campaigns.domain.Placement.Home;
import io.omnify.agent.campaigns.domain.Placement.State;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Json;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A campaign's part on a platform as JSON. */
@SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
final class PlacementJson {
    private PlacementJson() {}

    static Map<String, @Nullable Object> write(Placement part) {
        var home = part.account();
        var tried = part.triedAt();
        return Json.object(
                "platform", part.platform().code(),
                "connection", part.connection(),
                "share", part.share(),
                "budget", CampaignJson.of(part.budget()),
                "state", part.state().name(),
                "external_id", part.externalId(),
                "account", home == null ? null : home.account(),
                "mode", home == null ? null : home.mode().name(),
                "pending", part.pending().stream().map(Aspect::name).sorted().toList(),
                "trouble", part.trouble() == null ? null : trouble(part.trouble()),
                "tried_at", tried == null ? null : tried.toString(),
                "drift", part.drift().stream().map(PlacementJson::drift).toList(),
                "held", part.held() == null ? null : CampaignJson.of(part.held()));
    }

    private static Map<String, @Nullable Object> trouble(Trouble trouble) {
        return Json.object(
                "code", trouble.code(),
                "message", trouble.message(),
                "retrying", trouble.retrying(),
                "at", trouble.at().toString());
    }

    private static Map<String, @Nullable Object> drift(Drift drift) {
        return Json.object(
                "aspect", drift.aspect().name(),
                "ours", drift.ours(),
                "theirs", drift.theirs(),
                "found_at", drift.foundAt().toString());
    }

    static Placement read(Read json) {
        var account = json.textOrNull("account");
        var tried = json.textOrNull("tried_at");
        return new Placement(
                Platform.ofCode(json.text("platform")).orElseThrow(),
                json.text("connection"),
                json.number("share"),
                CampaignJson.budget(json.object("budget")),
                State.valueOf(json.text("state")),
                json.textOrNull("external_id"),
                account == null ? null : new Home(account, Mode.valueOf(json.text("mode"))),
                json.texts("pending").stream().map(Aspect::valueOf).collect(Collectors.toSet()),
                json.isNull("trouble") ? null : trouble(json.object("trouble")),
                tried == null ? null : Instant.parse(tried),
                json.objects("drift").map(PlacementJson::drift).toList(),
                json.isNull("held") ? null : CampaignJson.budget(json.object("held")));
    }

    private static Trouble trouble(Read json) {
        return new Trouble(json.text("code"), json.text("message"), json.flag("retrying"), json.time("at"));
    }

    private static Drift drift(Read json) {
        return new Drift(
                Aspect.valueOf(json.text("aspect")), json.text("ours"), json.text("theirs"), json.time("found_at"));
    }
}
