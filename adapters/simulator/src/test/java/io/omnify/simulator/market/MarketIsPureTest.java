package io.omnify.simulator.market;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import org.junit.jupiter.api.Test;

class MarketIsPureTest {
    private final JavaClasses market = new ClassFileImporter()
            .withImportOption((Location location) -> !location.contains("/test-classes/"))
            .importPackages("io.omnify.simulator.market");

    @Test
    void knowsNothingButJava() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("io.omnify.simulator.market", "java..", "org.jspecify..")
                .check(market);
    }

    @Test
    void drawsNothingThatDiffersBetweenMachinesOrRuns() {
        noClasses()
                .should()
                .callMethodWhere(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "are imprecise or random", call -> {
                            var owner = call.getTargetOwner();
                            var name = call.getName();
                            boolean imprecise = owner.isEquivalentTo(Math.class)
                                    && java.util.Set.of("random", "exp", "log", "log1p", "cos", "sin", "pow")
                                            .contains(name);
                            return imprecise || owner.isAssignableTo(java.util.random.RandomGenerator.class);
                        }))
                .check(market);
    }
}
