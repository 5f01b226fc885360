package io.omnify.agent.adapter.models;

import io.omnify.agent.effects.port.Secrets;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.port.LanguageModel;
import io.omnify.agent.executions.port.Models;
import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.auth.api.OrgId;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The platform's model for all, and an organisation's own where it names a server or a key of its own. */
public final class OrganizationModels implements Models {
    private final LanguageModel platform;
    private final String home;
    private final Secrets secrets;
    private final Predicate<URI> mayBeCalled;
    private final Opener opener;

    /** Connects to the model at an address, the platform's own when it is empty. */
    @FunctionalInterface
    public interface Opener {
        LanguageModel open(String baseUrl, String key, String model);
    }

    /**
     * @param home the host of the platform's own model
     * @param mayBeCalled whether an address given by an organisation is out in the world
     */
    public OrganizationModels(
            LanguageModel platform, String home, Secrets secrets, Predicate<URI> mayBeCalled, Opener opener) {
        this.platform = platform;
        this.home = home;
        this.secrets = secrets;
        this.mayBeCalled = mayBeCalled;
        this.opener = opener;
    }

    @Override
    public ModelChoice standard() {
        return ModelChoice.of(platform.defaultModel());
    }

    @Override
    public LanguageModel open(OrgId org, ModelChoice choice) {
        var baseUrl = choice.baseUrl() == null ? "" : choice.baseUrl();
        var keyRef = choice.keyRef();
        if (platform.mode() != Mode.LIVE || (baseUrl.isEmpty() && keyRef == null)) return platform;
        if (!baseUrl.isEmpty() && !mayBeCalled.test(URI.create(baseUrl))) {
            return closed(choice, "The address of " + choice.model() + " is none that may be called.");
        }
        if (keyRef == null) return opener.open(baseUrl, "", choice.model());
        return secrets.find(org, keyRef, host(baseUrl))
                .map(key -> opener.open(baseUrl, key, choice.model()))
                .orElseGet(() -> closed(choice, "There is no secret " + keyRef + " for " + choice.model() + "."));
    }

    /** Where the key goes: to the platform's own model too only when the organisation allows that host. */
    private String host(String baseUrl) {
        var host = baseUrl.isEmpty() ? home : URI.create(baseUrl).getHost();
        return host == null ? baseUrl : host;
    }

    private LanguageModel closed(ModelChoice choice, String why) {
        return new LanguageModel() {
            @Override
            public Mode mode() {
                return platform.mode();
            }

            @Override
            public String defaultModel() {
                return choice.model();
            }

            @Override
            public ModelOutcome answer(ModelRequest request, Consumer<String> onText) {
                return new ModelOutcome.Failed(new ModelFailure.Misconfigured(why));
            }
        };
    }
}
