package io.omnify.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The walls between the rings of a service, checked on its compiled classes; one short test per service calls this. */
public final class HexagonRules {
    private static final String[] CORE = {"..domain..", "..usecase..", "..port.."};

    private HexagonRules() {}

    /** Checks every class below {@code basePackage} that is on the class path; fails too when there is no core in it. */
    public static void check(String basePackage) {
        var classes = mainClasses(basePackage);
        rules(basePackage).forEach(rule -> rule.check(classes));
    }

    static List<ArchRule> rules(String basePackage) {
        // spotless:off
        return List.of(
            noClasses().that().resideInAPackage("..domain..")
                .should().dependOnClassesThat().resideInAnyPackage("..usecase..", "..port..", "..adapter..", "..contract.."),
            noClasses().that().resideInAPackage("..port..")
                .should().dependOnClassesThat().resideInAnyPackage("..usecase..", "..adapter..", "..contract.."),
            noClasses().that().resideInAPackage("..usecase..")
                .should().dependOnClassesThat().resideInAnyPackage("..adapter..", "..contract.."),
            ArchRuleDefinition.classes().that().resideInAnyPackage(CORE)
                .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "io.omnify..", "org.jspecify..")
                .as("a core is plain Java"),
            noClasses().that().resideInAnyPackage(CORE)
                .should().callMethodWhere(drawsTimeOrChance())
                .as("time, ids and chance come into a core through ports"),
            slices().matching(basePackage + ".adapter.(*)..")
                .should().notDependOnEachOther().allowEmptyShould(true)
                .as("adapters do not know each other"),
            slices().matching(basePackage + ".(*).[domain|usecase|port]..")
                .should().beFreeOfCycles()
                .as("subdomains do not know each other in circles"));
        // spotless:on
    }

    private static DescribedPredicate<JavaMethodCall> drawsTimeOrChance() {
        return describe("draws time or chance", call -> {
            CodeUnitCallTarget target = call.getTarget();
            var owner = target.getOwner();
            var name = target.getName();
            return owner.isEquivalentTo(Instant.class) && name.equals("now")
                    || owner.isEquivalentTo(System.class)
                            && (name.equals("currentTimeMillis") || name.equals("nanoTime"))
                    || owner.isEquivalentTo(UUID.class) && name.equals("randomUUID")
                    || owner.isEquivalentTo(Math.class) && name.equals("random");
        });
    }

    static JavaClasses mainClasses(String basePackage) {
        return new ClassFileImporter().withImportOption(HexagonRules::isMain).importPackages(basePackage);
    }

    // ArchUnit's own option lets the test jars of other modules through.
    private static boolean isMain(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
}
