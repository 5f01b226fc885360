package io.omnify.auth.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanTest {
    @ParameterizedTest
    @EnumSource
    void aBiggerPlanAllowsMore(Plan.Limit limit) {
        var starter = Plan.STARTER.of(limit).orElseThrow();

        assertThat(Plan.PROFESSIONAL.of(limit).orElseThrow()).isGreaterThan(starter);
        assertThat(Plan.ENTERPRISE.of(limit)).isEmpty();
        assertThat(Plan.STARTER.allowsOneMore(limit, starter - 1)).isTrue();
        assertThat(Plan.STARTER.allowsOneMore(limit, starter)).isFalse();
        assertThat(Plan.ENTERPRISE.allowsOneMore(limit, Long.MAX_VALUE)).isTrue();
    }

    @Test
    void codesAreReadBack() {
        assertThat(Plan.values()).allMatch(plan -> Plan.ofCode(plan.code()).orElseThrow() == plan);
        assertThat(Plan.ofCode("free")).isEmpty();
        assertThat(Plan.Limit.API_CALLS.code()).isEqualTo("api_calls");
    }
}
