package io.omnify.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.omnify.auth.api.Permission;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HttpMethod;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** Fails on an endpoint that does not say who may call it, or names a permission nobody can hold. */
public final class EndpointRules {
    private EndpointRules() {}

    /** Walks every endpoint below {@code basePackage}; also fails on one that is not public, which Quarkus would not serve. */
    public static void check(String basePackage) {
        rule().check(HexagonRules.mainClasses(basePackage));
    }

    /** Every endpoint below {@code basePackage}, for tests that go through all of them. */
    public static List<JavaMethod> endpoints(String basePackage) {
        return HexagonRules.mainClasses(basePackage).stream()
                .filter(type -> !type.isInterface())
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                .toList();
    }

    static ArchRule rule() {
        return methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotInterfaces()
                .should(declareAKnownPermission());
    }

    private static ArchCondition<JavaMethod> declareAKnownPermission() {
        return new ArchCondition<>("be public and declare a known permission or be open to all") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var reflected = method.reflect();
                if (!Modifier.isPublic(reflected.getModifiers())) report(method, "is not public", events);
                var allowed = reflected.getAnnotation(PermissionsAllowed.class);
                if (allowed == null && reflected.getAnnotation(PermitAll.class) == null)
                    report(method, "declares no permission", events);
                if (allowed != null
                        && Arrays.stream(allowed.value())
                                .anyMatch(code -> Permission.ofCode(code).isEmpty()))
                    report(method, "names an unknown permission", events);
            }
        };
    }

    private static void report(JavaMethod method, String what, ConditionEvents events) {
        events.add(SimpleConditionEvent.violated(method, method.getFullName() + " " + what));
    }
}
