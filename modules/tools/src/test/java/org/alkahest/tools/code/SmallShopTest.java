package org.alkahest.tools.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alkahest.sql.tree.TableName;
import org.alkahest.sql.type.LabelType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole source of a small schema, in each style. */
class SmallShopTest {
    private static final SchemaCode SHOP =
            SchemaCode.inPackage("com.example.shop").holder("Shop");

    @Test
    void tablesAreDeclaredWithAllThatIsKnownOfThem() throws IOException {
        assertThat(together(SHOP.tables(SmallShop.tables()))).isEqualTo(expected("tables"));
    }

    @Test
    void recordsHaveAnnotationsWithersAndWaysFromOneToAnother() throws IOException {
        assertThat(together(SHOP.records(SmallShop.tables()))).isEqualTo(expected("records"));
    }

    @Test
    void classesHaveFieldsToReadAndToSet() throws IOException {
        assertThat(together(SHOP.classes(SmallShop.tables()))).isEqualTo(expected("classes"));
    }

    @Test
    void namesAreWhatAPolicyWishesMadeLegalAndDifferent() {
        NamingPolicy policy = new NamingPolicy() {
            @Override
            public String table(TableName table) {
                return "String";
            }

            @Override
            public String column(String column) {
                return "the-" + column;
            }

            @Override
            public String enumeration(LabelType type) {
                return "class";
            }
        };

        Map<String, String> files = SHOP.naming(policy).tables(SmallShop.tables());

        assertThat(files.keySet())
                .containsExactly(
                        "com/example/shop/Shop.java",
                        "com/example/shop/String2.java",
                        "com/example/shop/String3.java",
                        "com/example/shop/String4.java",
                        "com/example/shop/class_.java");
        assertThat(files.get("com/example/shop/String2.java")).contains("theid = bigint(\"id\")", "theemail = ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", "a..b", "a.class", "1a", "a-b", "a b", "a;"})
    void whatIsNoNameOfAPackageIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> SchemaCode.inPackage(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop", "class", "A.B", "A B", "String", "MetaData"})
    void whatCannotBeTheClassThatHasEverythingIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> SHOP.holder(name));
    }

    private static String together(Map<String, String> files) {
        return files.entrySet().stream()
                .map(file -> "===== " + file.getKey() + "\n" + file.getValue())
                .collect(Collectors.joining());
    }

    private static String expected(String style) throws IOException {
        try (InputStream file = SmallShopTest.class.getResourceAsStream("small-shop-" + style + ".txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        }
    }
}
