package org.alkahest.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.alkahest.dialect.reflect.ReflectedTables;
import org.alkahest.dialect.reflect.ReflectionRequest;
import org.alkahest.engine.Engine;
import org.alkahest.tools.code.SchemaCode;
import org.alkahest.tools.diagram.SchemaDiagram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of docs/guide/from-schema-to-code.md. */
class FromSchemaToCodeTest {
    private Shop shop;
    private Engine engine;

    @TempDir
    Path sources;

    @BeforeEach
    void open() {
        shop = new Shop();
        engine = shop.engine;
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void tablesBecomeClasses() throws Exception {
        // sample: tables
        ReflectedTables read = engine.inspector().tables(ReflectionRequest.tables());
        Map<String, String> files = SchemaCode.inPackage("com.example.shop")
                .holder("Shop")
                .tables(read.tables().values());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = sources.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        // end
        assertThat(sources.resolve("com/example/shop/Shop.java")).content().contains("MetaData SCHEMA");
        assertThat(files).hasSize(read.tables().size() + 1);
    }

    @Test
    void tablesBecomeRecords() {
        ReflectedTables read = engine.inspector().tables(ReflectionRequest.tables());
        // sample: records
        Map<String, String> files = SchemaCode.inPackage("com.example.shop")
                .holder("Shop")
                .records(read.tables().values());
        // end
        assertThat(files.get("com/example/shop/Shop.java")).contains("Mappings.of(");
    }

    @Test
    void aSchemaIsDrawn() throws Exception {
        // sample: diagram
        ReflectedTables read = engine.inspector().tables(ReflectionRequest.tables());
        SchemaDiagram diagram = SchemaDiagram.of("shop", read.tables().values());
        Files.writeString(sources.resolve("shop.html"), diagram.html());
        String forTheReadme = diagram.mermaid();
        // end
        assertThat(sources.resolve("shop.html")).content().contains("<svg ");
        assertThat(forTheReadme).contains("erDiagram");
    }
}
