package io.omnify.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class CoreRulesTest {
    @Test
    void subdomainsUseEachOthersUseCasesAndNeverTheirPorts() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.omnify.agent");
        noClasses()
                .that()
                .resideInAPackage("..executions..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..agents.port..", "..tools.port..")
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage("..agents..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..executions..", "..tools.port..")
                .check(classes);
    }
}
