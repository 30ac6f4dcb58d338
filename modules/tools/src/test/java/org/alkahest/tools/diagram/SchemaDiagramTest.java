package org.alkahest.tools.diagram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SchemaDiagramTest {
    private static final SchemaDiagram SHOP = SchemaDiagram.of("shop & <co>", Drawn.shop());

    @Test
    void asTextEachTableHasItsColumnsAndAllThatBelongsToThem() {
        assertThat(SHOP.text())
                .isEqualTo(
                        """
                        shop & <co>: 4 tables

                        <script>alert("1")</script>
                          id  bigint  not null  primary key

                        customer  -- Who buys & pays
                          id              bigint       not null  primary key, generated
                          name            varchar(30)  not null  default '<b>'  -- as "on" the </parcel>\ufffd[2J
                          recommended by  bigint
                          unique       name  [uq_name]
                          foreign key  recommended by → customer (id)  [fk_recommended]
                          check        name <> ''  [ck_name]
                          index        name desc  [ix_name]
                          option       engine InnoDB

                        names  (view)
                          name  text

                        order
                          id           bigint  not null  primary key
                          customer_id  bigint  not null
                          foreign key  customer_id → customer (id) on delete cascade
                        """);
    }

    @Test
    void asMermaidTablesHaveIdsAndTheirNamesAsLabels() {
        assertThat(SHOP.mermaid())
                .isEqualTo(
                        """
                        ---
                        title: "shop & ‹co›"
                        ---
                        erDiagram
                            t1["‹script›alert('1')‹/script›"] {
                                bigint id PK
                            }
                            t2["customer"] {
                                bigint id PK
                                varchar(30) name UK
                                bigint recommended_by FK "recommended by"
                            }
                            t3["names"] {
                                text name
                            }
                            t4["order"] {
                                bigint id PK
                                bigint customer_id FK
                            }
                            t2 |o--o{ t2 : "recommended by"
                            t2 ||--o{ t4 : "customer_id"
                        """);
    }

    @Test
    void thePictureIsXmlWithATableForEachTableAndAnArrowForEachForeignKey() throws Exception {
        Document picture = parsed(SHOP.svg());

        assertThat(elements(picture, "table"))
                .extracting(table -> table.getAttribute("data-name"))
                .containsExactlyInAnyOrder("customer", "order", "names", "<script>alert(\"1\")</script>");
        List<Element> arrows = elements(picture, "arrow");
        assertThat(arrows).hasSize(2);
        assertThat(arrows).anySatisfy(arrow -> {
            assertThat(arrow.getTextContent()).isEqualTo("customer_id → customer (id) on delete cascade");
        });
    }

    @Test
    void thePageHoldsThePictureAndAsksForNothingElse() throws Exception {
        String page = SHOP.html();

        String svg = page.substring(page.indexOf("<svg "), page.indexOf("</svg>") + "</svg>".length());
        assertThat(elements(parsed(svg), "table")).hasSize(4);
        assertThat(page.replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                .doesNotContain("http:", "https:", "src=", "<link", "@import", "url(http")
                .contains("<title>shop &amp; &lt;co&gt;</title>")
                .doesNotContain("<script>alert", "</parcel>");
    }

    @Test
    void aSchemaWithoutTablesIsAPageToo() throws Exception {
        SchemaDiagram nothing = SchemaDiagram.of("nothing", List.of());

        assertThat(nothing.text()).isEqualTo("nothing: 0 tables\n");
        assertThat(nothing.html()).contains("0 tables");
        assertThat(elements(parsed(nothing.svg()), "table")).isEmpty();
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
    }

    private static List<Element> elements(Document document, String type) {
        List<Element> found = new ArrayList<>();
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            if (List.of(element.getAttribute("class").split(" ", -1)).contains(type)) {
                found.add(element);
            }
        }
        return found;
    }
}
