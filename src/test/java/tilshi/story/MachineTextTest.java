package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import tilshi.base.Json;

class MachineTextTest {

    @Test
    void marks_and_links_come_back_and_nothing_else_does() {
        var part =
                read(
                        """
                        {"type": "paragraph", "id": "aaaa", "text": [
                          {"text": "Мост < 5 км, ", "marks": []},
                          {"text": "город", "marks": [{"type": "link", "href": "https://a.kz/?x=1&y=2"}, {"type": "strong"}]}]}
                        """);
        assertThat(MachineText.fragments(part))
                .containsExactly(
                        "Мост &lt; 5 км, <strong><a href=\"https://a.kz/?x=1&amp;y=2\">город</a></strong>");

        var after =
                with(
                        part,
                        "<p onclick=x>Көпір &lt; 5 км, <a href=\"https://a.kz/?x=1&amp;y=2\"><b>қала</b></a>"
                                + "<a href=\"https://evil.example\"><i>мұнда</i></a></p><script>x</script>");

        assertThat(after.path("text"))
                .isEqualTo(
                        read(
                                """
                                [{"text": "Көпір < 5 км, ", "marks": []},
                                 {"text": "қала", "marks": [{"type": "link", "href": "https://a.kz/?x=1&y=2"}, {"type": "strong"}]},
                                 {"text": "мұнда", "marks": [{"type": "emphasis"}]}]
                                """));
    }

    @Test
    void figures_names_and_keys_are_not_handed_over() {
        assertThat(
                        MachineText.fragments(
                                read(
                                        """
                                        {"type": "quotation", "id": "q1bb", "manner": "direct",
                                         "text": [{"text": "Опоздали.", "marks": []}],
                                         "speaker": "Бейбит Сауранбай", "role": "водитель", "verb": "сказал"}
                                        """)))
                .containsExactly("водитель", "сказал", "Опоздали.");
        assertThat(
                        MachineText.fragments(
                                read(
                                        """
                                        {"type": "figure", "id": "f1gg", "value": "12.4", "unit": "млрд",
                                         "label": "цена моста", "source": ""}
                                        """)))
                .containsExactly("цена моста", "млрд");
        assertThat(MachineText.fragments(read("{\"type\": \"rule\", \"id\": \"r1hh\"}"))).isEmpty();
    }

    @Test
    void lists_tables_and_fields_keep_their_form() {
        var table =
                read(
                        """
                        {"type": "table", "id": "t1ee", "caption": "Два моста", "header": ["", "новый"],
                         "rows": [["длина", "412"], ["полосы", ""]]}
                        """);
        var loud =
                MachineText.with(
                        table,
                        MachineText.fragments(table).stream().map(String::toUpperCase).iterator());
        assertThat(loud)
                .isEqualTo(
                        read(
                                """
                                {"type": "table", "id": "t1ee", "caption": "ДВА МОСТА", "header": ["", "НОВЫЙ"],
                                 "rows": [["ДЛИНА", "412"], ["ПОЛОСЫ", ""]]}
                                """));
        var list =
                read(
                        """
                        {"type": "list", "id": "l1dd", "ordered": false,
                         "items": [[{"text": "раз", "marks": []}], [{"text": "два", "marks": []}]]}
                        """);
        assertThat(MachineText.fragments(list)).containsExactly("раз", "два");
        assertThat(with(read("\"Мост & река\""), "Көпір &amp; өзен").asText())
                .isEqualTo("Көпір & өзен");
    }

    private static JsonNode with(JsonNode part, String... fragments) {
        return MachineText.with(part, List.of(fragments).iterator());
    }

    private static JsonNode read(String json) {
        return Json.read(json, JsonNode.class);
    }
}
