package io.omnify.local.bench.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToldDaysTest {
    private final ToldDays told = new ToldDays(Set.of("con_1", "con_2"));

    private void hear(String connection, String campaign, String days) throws Exception {
        told.hear(new ObjectMapper()
                .readTree("{\"connection_id\": \"%s\", \"external_id\": \"%s\", \"days\": [%s]}"
                        .formatted(connection, campaign, days)));
    }

    private static String day(int day, int impressions) {
        return "{\"day\": \"2026-01-0%d\", \"impressions\": %d}".formatted(day, impressions);
    }

    @Test
    void countsADayOfACampaignOnceHoweverOftenItIsTold() throws Exception {
        hear("con_1", "a", day(1, 5) + "," + day(2, 0));
        hear("con_1", "a", day(1, 6) + "," + day(2, 7) + "," + day(3, 8));
        assertThat(told.days()).isEqualTo(3);

        hear("con_1", "b", day(1, 5));
        hear("con_2", "a", day(1, 5));
        hear("con_3", "a", day(1, 5));
        assertThat(told.days()).isEqualTo(5);
    }
}
