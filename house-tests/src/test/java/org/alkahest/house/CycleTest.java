package org.alkahest.house;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alkahest.house.cycle.egg.Egg;
import org.alkahest.house.cycle.hen.Hen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Packages of a module depend on each other in one direction, and so do the modules. */
class CycleTest {

    static Stream<PublishedModule> modules() {
        return House.publishedModules().stream().filter(module -> Files.isDirectory(module.classes()));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void packagesOfAModuleHaveNoCycles(PublishedModule module) {
        JavaClasses classes = new ClassFileImporter().importPath(module.classes());

        noCycles(classes, "packages of " + module, JavaClass::getPackageName);
    }

    @Test
    void modulesHaveNoCycles() {
        List<String> names = modules().map(module -> module.descriptor().name()).toList();
        JavaClasses classes = new ClassFileImporter()
                .importPaths(modules().map(PublishedModule::classes).toList());

        noCycles(classes, "modules", type -> moduleOf(type, names));
    }

    @Test
    void aCycleWouldBeFound() {
        JavaClasses classes = new ClassFileImporter().importPackagesOf(Hen.class, Egg.class);

        assertThatThrownBy(() -> noCycles(classes, "hen and egg", JavaClass::getPackageName))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Cycle detected");
    }

    /** A module's name is the prefix of its packages, after {@code org}; of two that fit, the longer one is meant. */
    private static String moduleOf(JavaClass type, List<String> names) {
        return names.stream()
                .filter(name -> (type.getPackageName() + ".").startsWith("org." + name + "."))
                .max(Comparator.comparing(String::length))
                .orElseThrow(() -> new AssertionError(type.getName() + " is in no module whose name is its prefix"));
    }

    private static void noCycles(JavaClasses classes, String description, Function<JavaClass, String> slice) {
        SlicesRuleDefinition.slices()
                .assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return type.getPackageName().startsWith("org.alkahest.")
                                ? SliceIdentifier.of(slice.apply(type))
                                : SliceIdentifier.ignore();
                    }

                    @Override
                    public String getDescription() {
                        return description;
                    }
                })
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }
}
