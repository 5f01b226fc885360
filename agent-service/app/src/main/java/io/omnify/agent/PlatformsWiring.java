package io.omnify.agent;

import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.gohighlevel.GoHighLevel;
import io.omnify.gohighlevel.GoHighLevelSettings;
import io.omnify.google.GoogleAds;
import io.omnify.google.GoogleAdsSettings;
import io.omnify.linkedin.LinkedInAds;
import io.omnify.linkedin.LinkedInAdsSettings;
import io.omnify.meta.MetaAds;
import io.omnify.meta.MetaSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Joins the platforms: the only place that knows which adapters there are. */
@SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
public final class PlatformsWiring {
    @Produces
    @Singleton
    Platforms platforms(Config config) {
        return new Platforms(List.of(
                google(new Settings(config, "google-ads")),
                meta(new Settings(config, "meta-ads")),
                linkedIn(new Settings(config, "linkedin-ads")),
                goHighLevel(new Settings(config, "gohighlevel"))));
    }

    /** The configuration of one platform. */
    private record Settings(Config config, String platform) {
        String text(String name) {
            return config.getOptionalValue("omnify.platforms." + platform + "." + name, String.class)
                    .orElse("");
        }

        URI uri(String name) {
            return URI.create(text(name));
        }

        String version() {
            return text("version");
        }

        @Nullable
        LocalDate sunset() {
            var day = text("sunset");
            return day.isBlank() ? null : LocalDate.parse(day);
        }

        URI simulator(String below) {
            var base = config.getValue("omnify.agent.simulator.url", String.class);
            return URI.create(base.replaceAll("/+$", "") + below);
        }
    }

    private static Joined google(Settings of) {
        var calls = of.text("calls-per-day");
        var app = new GoogleAdsSettings.App(
                of.text("client-id"),
                of.text("client-secret"),
                of.text("developer-token"),
                calls.isBlank() ? 0 : Integer.parseInt(calls));
        return GoogleAds.connect(new GoogleAdsSettings(
                of.version(),
                of.sunset(),
                of.text("data-manager-version"),
                GoogleAdsSettings.Hosts.GOOGLE,
                of.simulator(""),
                app));
    }

    private static Joined meta(Settings of) {
        return MetaAds.connect(new MetaSettings(
                of.version(),
                of.sunset(),
                of.uri("url"),
                of.uri("consent-url"),
                of.simulator("/meta"),
                of.text("client-id"),
                of.text("client-secret")));
    }

    private static Joined linkedIn(Settings of) {
        return LinkedInAds.connect(new LinkedInAdsSettings(
                of.version(),
                of.sunset(),
                of.uri("url"),
                of.uri("consent-url"),
                of.simulator(""),
                of.text("client-id"),
                of.text("client-secret"),
                Duration.ofSeconds(5)));
    }

    private static Joined goHighLevel(Settings of) {
        return GoHighLevel.connect(new GoHighLevelSettings(
                of.version(),
                of.text("conversations-version"),
                of.text("emails-version"),
                of.sunset(),
                of.uri("url"),
                of.uri("consent-url"),
                of.simulator("/gohighlevel"),
                of.text("client-id"),
                of.text("client-secret")));
    }
}
