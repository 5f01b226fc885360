package io.omnify.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LiveHeapTest {
    @Test
    void addsTheGenerationsAndNotTheClasses() {
        assertThat(LiveHeap.used("""
                24467:
                DefNew     total 29504K, used 24537K [0x00000000fa000000, 0x00000000fc000000, 0x00000000fc000000)
                 eden space 26240K,  93% used [0x00000000fa000000, 0x00000000fb7f6608, 0x00000000fb9a0000)
                Tenured    total 65536K, used 1166K [0x00000000fc000000, 0x0000000100000000, 0x0000000100000000)
                 the  space 65536K,   1% used [0x00000000fc000000, 0x00000000fc123ab8, 0x0000000100000000)
                Metaspace       used 8234K, committed 8448K, reserved 1114112K""")).isEqualTo(24_537 + 1_166);
    }

    @Test
    void readsACollectorWithoutGenerations() {
        assertThat(LiveHeap.used("""
                24717:
                garbage-first heap   total reserved 98304K, committed 98304K, used 12992K [0x00000000fa000000, 0x0000000100000000)
                 region size 1024K, 11 young (11264K), 2 survivors (2048K)""")).isEqualTo(12_992);
    }

    @Test
    void tellsOfAProcessThatIsReallyThere() {
        assertThat(LiveHeap.megabytes(ProcessHandle.current().pid())).isPositive();
    }
}
