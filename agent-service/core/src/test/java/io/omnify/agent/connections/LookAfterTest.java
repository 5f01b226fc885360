package io.omnify.agent.connections;

import static io.omnify.agent.connections.ConnectionScene.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.connections.domain.ConnectionEvent;
import io.omnify.agent.connections.domain.Warning;
import io.omnify.agent.connections.domain.Warning.Kind;
import io.omnify.agent.platforms.domain.Credentials;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LookAfterTest {
    private final ConnectionScene scene = new ConnectionScene();

    private List<Integer> warned(Kind kind) {
        return scene.connections.events.stream()
                .filter(ConnectionEvent.Warned.class::isInstance)
                .map(event -> ((ConnectionEvent.Warned) event).warning())
                .filter(warning -> warning.kind() == kind)
                .map(Warning::daysLeft)
                .toList();
    }

    private void live(int days) {
        for (int quarter = 0; quarter < 4 * days; quarter++) {
            scene.lookAfter.handle();
            scene.pass(Duration.ofHours(6));
        }
    }

    @Test
    void oneThatBreaksDownDoesNotKeepTheOthersWaiting() {
        for (int i = 0; i < 2; i++) scene.vendor.breakDown(scene.simulated().id());
        var third = scene.rotating();
        scene.pass(Duration.ofMinutes(59));
        assertThat(scene.lookAfter.handle()).isEqualTo(3);
        assertThat(scene.credentials(third).accessToken()).isEqualTo("access-2");
    }

    @Test
    void whatCannotBeRenewedIsWarnedOfOnceAtEachStep() {
        var connection = scene.simulated();
        var end = scene.now.get().plus(Duration.ofDays(30));
        var pasted = new Credentials("good", end, null, null, List.of(), Map.of());
        scene.connections.replace(ACME, connection.id(), 1, pasted, scene.now.get());
        live(30);
        assertThat(warned(Kind.EXPIRY)).containsExactly(14, 7, 1);
    }

    @Test
    void whatIsRenewedByItselfIsNotWarnedOf() {
        scene.rotating();
        live(30);
        assertThat(warned(Kind.EXPIRY)).isEmpty();
        assertThat(scene.vendor.refreshes()).isGreaterThan(20);
    }

    @Test
    void anEndOfTheVersionIsWarnedOfFromSixtyDaysBefore() {
        var connection = scene.simulated();
        scene.vendor.sunset(LocalDate.parse("2026-04-01"));
        live(10);
        assertThat(scene.lookAfter.warnings(connection)).isEmpty();
        live(85);
        assertThat(warned(Kind.VERSION_SUNSET)).containsExactly(60, 14, 7, 1);
        assertThat(scene.lookAfter.warnings(connection))
                .extracting(Warning::kind)
                .containsExactly(Kind.VERSION_SUNSET);
    }
}
