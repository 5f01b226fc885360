package io.omnify.gohighlevel;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;

/** The live world and the simulated one, and with what words one speaks there. */
final class Line {
    private final GoHighLevelSettings settings;
    private final Wire live;
    private final Wire simulated;

    Line(GoHighLevelSettings settings) {
        this.settings = settings;
        this.live = Wire.to(settings.live());
        this.simulated = Wire.to(settings.simulator());
    }

    GoHighLevelSettings settings() {
        return settings;
    }

    Wire to(Mode mode) {
        return mode == Mode.SIMULATION ? simulated : live;
    }

    Wire to(Access access) {
        return to(access.mode());
    }

    static String bearer(Access access) {
        return "Bearer " + access.token();
    }

    static String location(Access access) {
        return access.account().isEmpty() ? access.setting(Settings.LOCATION) : access.account();
    }

    /** Names of what is stored beside the token. */
    static final class Settings {
        static final String LOCATION = "location_id";
        static final String COMPANY = "company_id";
        static final String USER = "user_id";
        static final String CURRENCY = "currency";

        private Settings() {}
    }
}
