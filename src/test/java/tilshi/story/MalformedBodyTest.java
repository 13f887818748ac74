package tilshi.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MalformedBodyTest {

    private static final String SPAN = "{'text':'a','marks':[]}";

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource({"wholes", "blocks", "tables", "spans", "marks"})
    void a_body_with_a_fault_says_where_and_what(String path, Flaw flaw, String json) {
        var refusal =
                catchThrowableOfType(MalformedBody.class, () -> Body.read(json.replace('\'', '"')));

        assertThat(refusal).isNotNull();
        assertThat(refusal.flaw()).isEqualTo(flaw);
        assertThat(refusal.path()).isEqualTo(path);
        assertThat(refusal.status()).isEqualTo(422);
    }

    @Test
    void the_bodies_of_this_table_are_well_formed_without_their_faults() {
        var body = Body.read(body(paragraph(SPAN)).replace('\'', '"'));

        assertThat(body.words()).isEqualTo(1);
    }

    static Stream<Arguments> wholes() {
        return Stream.of(
                fault("", Flaw.WRONG_KIND, ""),
                fault("", Flaw.UNREADABLE, "no json"),
                fault("", Flaw.WRONG_KIND, "{'schema':1,'blocks':[]} {}"),
                fault("/blocks", Flaw.UNREADABLE, "{'schema':1,'blocks':["),
                fault("", Flaw.WRONG_KIND, "[]"),
                fault("", Flaw.WRONG_KIND, "'text'"),
                fault("", Flaw.WRONG_KIND, "null"),
                fault("/blocks", Flaw.MISSING, "{'schema':1}"),
                fault("/schema", Flaw.MISSING, "{'blocks':[]}"),
                fault("/schema", Flaw.WRONG_KIND, "{'schema':'1','blocks':[]}"),
                fault("/schema", Flaw.WRONG_KIND, "{'schema':1.5,'blocks':[]}"),
                fault("", Flaw.OTHER_SCHEMA, "{'schema':2,'blocks':[]}"),
                fault("/author", Flaw.UNKNOWN_PROPERTY, "{'schema':1,'blocks':[],'author':1}"),
                fault("/a~1b~0", Flaw.UNKNOWN_PROPERTY, "{'schema':1,'blocks':[],'a/b~':1}"),
                fault("/blocks", Flaw.MISSING, "{'schema':1,'blocks':null}"),
                fault("/blocks", Flaw.WRONG_KIND, "{'schema':1,'blocks':{}}"),
                fault("", Flaw.TOO_MANY, body(repeated("{'type':'rule','id':'a%04d'}", 2001))),
                fault("", Flaw.DOUBLE_ID, body(rule("aaaa"), rule("bbbb"), rule("aaaa"))));
    }

    static Stream<Arguments> blocks() {
        return Stream.of(
                fault("/blocks/0", Flaw.UNKNOWN_TYPE, body("{'type':'video','id':'aaaa'}")),
                fault("/blocks/1", Flaw.UNKNOWN_TYPE, body(rule("aaaa"), "{'type':'Rule'}")),
                fault("/blocks/0", Flaw.UNKNOWN_TYPE, body("{'id':'aaaa'}")),
                fault("/blocks/0", Flaw.UNKNOWN_TYPE, body("7")),
                fault("/blocks/0", Flaw.WRONG_KIND, body("[]")),
                fault("/blocks/0", Flaw.MISSING, body("null")),
                fault("/blocks/1/id", Flaw.MISSING, body(rule("aaaa"), "{'type':'rule'}")),
                fault(
                        "/blocks/0/colour",
                        Flaw.UNKNOWN_PROPERTY,
                        body(with("'text':[" + SPAN + "],'colour':7"))),
                fault("/blocks/0", Flaw.BAD_ID, body(rule("aaa"))),
                fault("/blocks/0", Flaw.BAD_ID, body(rule("a".repeat(17)))),
                fault("/blocks/0", Flaw.BAD_ID, body(rule("AAAA"))),
                fault("/blocks/0", Flaw.BAD_ID, body(rule("aaa\\n"))),
                fault("/blocks/0/id", Flaw.WRONG_KIND, body("{'type':'rule','id':1234}")),
                fault("/blocks/0", Flaw.BAD_LEVEL, body(heading("4"))),
                fault("/blocks/0", Flaw.BAD_LEVEL, body(heading("1"))),
                fault("/blocks/0/level", Flaw.WRONG_KIND, body(heading("'2'"))),
                fault("/blocks/0/level", Flaw.WRONG_KIND, body(heading("null"))),
                fault("/blocks/0/manner", Flaw.WRONG_KIND, body(quotation("'shouted'"))),
                fault("/blocks/0/manner", Flaw.WRONG_KIND, body(quotation("0"))),
                fault("/blocks/0/ordered", Flaw.WRONG_KIND, body(listing("1", "[[" + SPAN + "]]"))),
                fault("/blocks/0", Flaw.EMPTY, body(listing("true", "[]"))),
                fault("/blocks/0", Flaw.EMPTY, body(listing("true", "[[]]"))),
                fault("/blocks/0", Flaw.EMPTY, body(figure(" ", "a"))),
                fault("/blocks/0", Flaw.EMPTY, body(figure("1", ""))),
                fault("/blocks/0", Flaw.TOO_LONG, body(figure("1".repeat(501), "a"))),
                fault("/blocks/0", Flaw.BAD_LINK, body(embed("http://e.example/"))),
                fault("/blocks/0", Flaw.BAD_LINK, body(embed("/inside"))));
    }

    static Stream<Arguments> tables() {
        return Stream.of(
                fault("/blocks/0", Flaw.UNEVEN_TABLE, body(table("['a','b']", "[['1']]"))),
                fault("/blocks/0", Flaw.UNEVEN_TABLE, body(table("['a']", "[['1'],['1','2']]"))),
                fault("/blocks/0", Flaw.EMPTY, body(table("[]", "[[]]"))),
                fault("/blocks/0", Flaw.EMPTY, body(table("['a']", "[]"))),
                fault(
                        "/blocks/0",
                        Flaw.TOO_MANY,
                        body(table("[" + String.join(",", repeated("'a'", 31)) + "]", "[['1']]"))),
                fault("/blocks/0/header/1", Flaw.WRONG_KIND, body(table("['a',2]", "[['1']]"))),
                fault("/blocks/0/rows/0/0", Flaw.MISSING, body(table("['a']", "[[null]]"))),
                fault("/blocks/0/rows/0/0", Flaw.WRONG_KIND, body(table("['a']", "[[1]]"))),
                fault("/blocks/0/rows/0", Flaw.WRONG_KIND, body(table("['a']", "['1']"))));
    }

    static Stream<Arguments> spans() {
        var text = "/blocks/0/text";
        return Stream.of(
                fault("/blocks/0/text", Flaw.MISSING, body("{'type':'paragraph','id':'aaaa'}")),
                fault("/blocks/0", Flaw.EMPTY, body(paragraph())),
                fault("/blocks/0", Flaw.EMPTY, body(paragraph(span(" ")))),
                fault(text, Flaw.WRONG_KIND, body(with("'text':'a'"))),
                fault(text + "/0", Flaw.EMPTY, body(paragraph(span("")))),
                fault(text + "/1", Flaw.MISSING, body(paragraph(SPAN, "null"))),
                fault(text + "/0/text", Flaw.MISSING, body(paragraph("{'text':null,'marks':[]}"))),
                fault(text + "/1/text", Flaw.MISSING, body(paragraph(SPAN, "{'marks':[]}"))),
                fault(text + "/0/marks", Flaw.MISSING, body(paragraph("{'text':'a'}"))),
                fault(text + "/0/text", Flaw.WRONG_KIND, body(paragraph("{'text':5,'marks':[]}"))),
                fault(text + "/0/text", Flaw.WRONG_KIND, body(paragraph("{'text':[],'marks':[]}"))),
                fault(text + "/0", Flaw.TOO_LONG, body(paragraph(span("a".repeat(20_001))))),
                fault("/blocks/0", Flaw.TOO_LONG, body(paragraph(repeated(longSpan(), 2)))),
                fault("/blocks/0", Flaw.TOO_MANY, body(paragraph(repeated(SPAN, 501)))),
                fault(text + "/0", Flaw.BAD_CHARACTER, body(paragraph(span("a\\u0000")))),
                fault(text + "/0", Flaw.BAD_CHARACTER, body(paragraph(span("a\\u0085")))),
                fault(text + "/0", Flaw.BAD_CHARACTER, body(paragraph(span("a\\r\\n")))),
                fault(text + "/0", Flaw.BAD_CHARACTER, body(paragraph(span("\\ufffd")))),
                fault(text + "/0", Flaw.BAD_CHARACTER, body(paragraph(span("\\ud83d")))));
    }

    static Stream<Arguments> marks() {
        var mark = "/blocks/0/text/0/marks/0";
        return Stream.of(
                fault(mark, Flaw.UNKNOWN_TYPE, body(marked("{'type':'blink'}"))),
                fault(mark + "/href", Flaw.MISSING, body(marked("{'type':'link'}"))),
                fault(mark, Flaw.BAD_LINK, body(link("javascript:alert(1)"))),
                fault(mark, Flaw.BAD_LINK, body(link("JavaScript:alert(1)"))),
                fault(mark, Flaw.BAD_LINK, body(link(" javascript:alert(1)"))),
                fault(mark, Flaw.BAD_LINK, body(link("data:text/html,x"))),
                fault(mark, Flaw.BAD_LINK, body(link("file:///etc/passwd"))),
                fault(mark, Flaw.BAD_LINK, body(link("//evil.example/"))),
                fault(mark, Flaw.BAD_LINK, body(link("/\\\\evil.example/"))),
                fault(mark, Flaw.BAD_LINK, body(link("about"))),
                fault(mark, Flaw.BAD_LINK, body(link(""))),
                fault(mark, Flaw.TOO_LONG, body(link("/" + "a".repeat(2_000)))),
                fault(
                        "/blocks/0/text/0",
                        Flaw.TOO_MANY,
                        body(marked(String.join(",", repeated("{'type':'strong'}", 4))))));
    }

    @Test
    void a_body_built_to_exhaust_us_is_refused_at_once() {
        var bomb = "{\"schema\":1,\"blocks\":" + "[".repeat(1_000_000);

        var refusal = catchThrowableOfType(MalformedBody.class, () -> Body.read(bomb));

        assertThat(refusal.flaw()).isIn(Flaw.UNREADABLE, Flaw.WRONG_KIND);
    }

    @Test
    void a_document_larger_than_any_of_ours_is_refused() {
        var blocks = Collections.nCopies(500, "{'type':'x" + "a".repeat(20_000) + "'}");
        var json = "{\"pad\":\"" + "a".repeat(1 << 20) + "\",";
        var refusal =
                catchThrowableOfType(
                        MalformedBody.class,
                        () -> Body.read(json + body(blocks.toArray(String[]::new)).substring(1)));

        assertThat(refusal).isNotNull();
    }

    private static Arguments fault(String path, Flaw flaw, String json) {
        return Arguments.of(path, flaw, json);
    }

    private static String body(String... blocks) {
        return "{'schema':1,'blocks':[" + String.join(",", blocks) + "]}";
    }

    private static String[] repeated(String part, int times) {
        var parts = new String[times];
        for (int i = 0; i < times; i++) {
            parts[i] = part.contains("%") ? part.formatted(i) : part;
        }
        return parts;
    }

    private static String rule(String id) {
        return "{'type':'rule','id':'" + id + "'}";
    }

    private static String with(String property) {
        return "{'type':'paragraph','id':'aaaa'," + property + "}";
    }

    private static String paragraph(String... spans) {
        return with("'text':[" + String.join(",", spans) + "]");
    }

    private static String span(String text) {
        return "{'text':'" + text + "','marks':[]}";
    }

    private static String longSpan() {
        return span("a".repeat(15_000));
    }

    private static String marked(String mark) {
        return paragraph("{'text':'a','marks':[" + mark + "]}");
    }

    private static String link(String href) {
        return marked("{'type':'link','href':'" + href + "'}");
    }

    private static String heading(String level) {
        return "{'type':'heading','id':'aaaa','level':" + level + ",'text':[" + SPAN + "]}";
    }

    private static String quotation(String manner) {
        return "{'type':'quotation','id':'aaaa','manner':%s,'text':[%s],'speaker':'','role':'',"
                        .formatted(manner, SPAN)
                + "'verb':''}";
    }

    private static String listing(String ordered, String items) {
        return "{'type':'list','id':'aaaa','ordered':%s,'items':%s}".formatted(ordered, items);
    }

    private static String table(String header, String rows) {
        return "{'type':'table','id':'aaaa','caption':'','header':%s,'rows':%s}"
                .formatted(header, rows);
    }

    private static String figure(String value, String label) {
        return "{'type':'figure','id':'aaaa','value':'%s','unit':'','label':'%s','source':''}"
                .formatted(value, label);
    }

    private static String embed(String url) {
        return "{'type':'embed','id':'aaaa','provider':'e','url':'%s','title':''}".formatted(url);
    }
}
