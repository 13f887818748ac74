package tilshi.desk.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tilshi.DeskPages;
import tilshi.InTilshi;
import tilshi.Web;
import tilshi.base.Json;
import tilshi.press.PressNode;

/** What an act did to the edition is told to people and to programs alike. */
@InTilshi
class ReceiptPageIT {

    private static final String DESK = "desk.localhost";

    @Inject Web web;
    @Inject DeskPages desk;
    @Inject PressNode here;

    private String cookie;

    @BeforeEach
    void signIn() {
        cookie = desk.cookie("publisher");
    }

    @Test
    void an_act_leaves_a_receipt_that_names_node_pages_and_time() throws Exception {
        long change = desk.correctSomething(cookie);

        var receipt = json(data("/edition/receipts/" + change, cookie));

        assertThat(receipt.get("act").asText()).isEqualTo("correct");
        assertThat(receipt.get("awaited")).isEmpty();
        var node = receipt.get("nodes").get(0);
        assertThat(node.get("node").asText()).isEqualTo(here.name());
        assertThat(node.get("tookMillis").asLong()).isBetween(0L, 10_000L);
        assertThat(node.get("pages").size())
                .isEqualTo(
                        node.get("pressed").asInt()
                                + node.get("unchanged").asInt()
                                + node.get("removed").asInt()
                                + node.get("failed").asInt());
        assertThat(web.get(DESK, "/edition/receipts/" + change, "cookie", cookie).body())
                .contains(here.name());
    }

    @Test
    void receipts_are_listed_newest_first_and_go_on_before_a_change() throws Exception {
        long first = desk.correctSomething(cookie);
        long second = desk.correctSomething(cookie);
        awaitListed(second);

        var newest = json(data("/edition/receipts", cookie)).get("receipts");
        var older = json(data("/edition/receipts?before=" + second, cookie)).get("receipts");

        assertThat(newest.get(0).get("number").asLong()).isEqualTo(second);
        assertThat(newest.get(0).get("nodes").get(0).has("pages")).isFalse();
        assertThat(older.get(0).get("number").asLong()).isEqualTo(first);
        assertThat(newest.size()).isLessThanOrEqualTo(50);
    }

    @Test
    void a_program_is_refused_in_its_own_way() throws Exception {
        var unknown = data("/edition/receipts/999999999", cookie);
        var nobody = data("/edition/receipts", "a=b");

        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.headers().firstValue("content-type"))
                .hasValue("application/problem+json");
        assertThat(json(unknown).get("status").asInt()).isEqualTo(404);
        assertThat(json(unknown).get("title").asText()).isNotBlank();
        assertThat(nobody.statusCode()).isEqualTo(401);
        assertThat(nobody.headers().firstValue("content-type"))
                .hasValue("application/problem+json");
    }

    @Test
    void who_is_not_signed_in_sees_nothing_of_the_edition() {
        for (var path : new String[] {"/edition", "/edition/receipts", "/edition/receipts/1"}) {
            var answer = web.get(DESK, path);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("location").orElse("")).endsWith("/sign-in");
        }
    }

    @Test
    void everybody_in_the_newsroom_sees_how_the_edition_stands() {
        var page = web.get(DESK, "/edition", "cookie", desk.cookie("reporter")).body();

        assertThat(page).contains(here.name()).contains("data-live");
    }

    /** The list is read from the database, where receipts come behind. */
    private void awaitListed(long change) throws Exception {
        for (int i = 0; i < 100; i++) {
            var list = json(data("/edition/receipts", cookie)).get("receipts");
            if (list.size() > 0 && list.get(0).get("number").asLong() >= change) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The receipt of change " + change + " is not listed");
    }

    private HttpResponse<String> data(String path, String as) {
        return web.get(DESK, path, "cookie", as, "accept", "application/json");
    }

    private static JsonNode json(HttpResponse<String> answer) throws IOException {
        return Json.MAPPER.readTree(answer.body());
    }
}
