package io.omnify.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that was never red is no rule: each is held against an error planted for it. */
class HexagonRulesTest {
    private static final String PLANTED = "io.omnify.testkit.planted.";

    @ParameterizedTest
    @CsvSource({
        "outward, no classes that reside in a package '..domain..'",
        "framework, a core is plain Java",
        "clock, 'time, ids and chance come into a core through ports'",
        "neighbours, adapters do not know each other",
        "circle, subdomains do not know each other in circles"
    })
    void everyRuleSeesThePlantedError(String planted, String rule) {
        assertThat(violated(PLANTED + planted)).singleElement().asString().startsWith(rule);
    }

    @Test
    void anEndpointMustBePublicAndNameAKnownPermission() {
        var classes = new ClassFileImporter().importPackages(PLANTED + "endpoints");
        var report = EndpointRules.rule().evaluate(classes).getFailureReport().getDetails();
        assertThat(report)
                .hasSize(3)
                .anyMatch(line -> line.endsWith("undeclared() declares no permission"))
                .anyMatch(line -> line.endsWith("unknown() names an unknown permission"))
                .anyMatch(line -> line.endsWith("unserved() is not public"));
    }

    private static List<String> violated(String basePackage) {
        var classes = new ClassFileImporter().importPackages(basePackage);
        return HexagonRules.rules(basePackage).stream()
                .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString().replaceFirst("(?s).*?Rule '", ""))
                .toList();
    }
}
