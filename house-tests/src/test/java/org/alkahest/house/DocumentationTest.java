package org.alkahest.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader must find written down. (That what is written is sound, the Javadoc lint of each module checks.) */
class DocumentationTest {

    static Stream<PublishedModule> modules() {
        return House.publishedModules().stream();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleDescriptorHasJavadoc(PublishedModule module) {
        assertThat(House.read(module.descriptorSource())).containsPattern("(?s)/\\*\\*.*\\*/.*module ");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyPackageOpensWithItsDescription(PublishedModule module) {
        for (Path directory : module.packageDirectories()) {
            Path description = directory.resolve("package-info.java");
            assertThat(description).exists();
            assertThat(House.read(description)).as(description.toString()).contains("/**", "@NullMarked");
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyPublicTypeHasJavadoc(PublishedModule module) throws IOException {
        assertThat(undocumentedTypes(module)).isEmpty();
    }

    /** The lint cannot run on a module without a public type, so such a module switches it off; later it must not stay off. */
    @ParameterizedTest
    @MethodSource("modules")
    void theJavadocLintIsOnWhereThereAreTypes(PublishedModule module) {
        if (!module.isPlaceholder()) {
            assertThat(House.read(module.pom())).doesNotContain("<maven.javadoc.skip>");
        }
    }

    private static List<String> undocumentedTypes(PublishedModule module) throws IOException {
        List<Path> files = House.sources(module.javaSources()).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .filter(file -> !file.getFileName().toString().endsWith("-info.java"))
                .toList();
        List<String> undocumented = new ArrayList<>();
        if (files.isEmpty()) {
            return undocumented;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees documentation = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree declaration : unit.getTypeDecls()) {
                    if (declaration instanceof ClassTree type
                            && type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                            && documentation.getDocComment(TreePath.getPath(unit, type)) == null) {
                        undocumented.add(Path.of(unit.getSourceFile().toUri())
                                .getFileName()
                                .toString());
                    }
                }
            }
        }
        return undocumented;
    }
}
