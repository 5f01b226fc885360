package io.omnify.simulator.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import org.junit.jupiter.api.Test;

class ModelIsPureTest {
    private final JavaClasses model = new ClassFileImporter()
            .withImportOption((Location location) -> !location.contains("/test-classes/"))
            .importPackages("io.omnify.simulator.model");

    @Test
    void knowsNoServerNoClockAndNoChance() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "io.omnify.simulator.model",
                        "java.lang..",
                        "java.math..",
                        "java.text..",
                        "java.util",
                        "java.util.function..",
                        "java.util.regex..",
                        "java.util.stream..",
                        "java.io..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..")
                .check(model);
    }

    @Test
    void drawsNothingAtRandom() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .doNotBelongToAnyOf(java.util.Random.class, java.util.UUID.class)
                .check(model);
    }
}
