package tilshi.desk.queue;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import tilshi.account.Actor;
import tilshi.account.Right;
import tilshi.site.House;
import tilshi.story.BoardQuery;
import tilshi.story.BoardStage;
import tilshi.story.EditorialDesk;
import tilshi.text.Language;

/**
 * What the address of the board asks for. What means nothing is left out, so that it can be kept
 * and given back.
 *
 * @param may only what waits for this right of whoever asks
 * @param board whether it is shown in columns
 */
record Asked(
        Optional<String> brand,
        Optional<String> section,
        Optional<EditorialDesk> desk,
        Optional<Language> language,
        Optional<BoardStage> stage,
        Optional<Long> person,
        Optional<Right> may,
        String words,
        boolean board) {

    private static final List<Right> RIGHTS =
            List.of(Right.REVISE, Right.TRANSLATE, Right.APPROVE, Right.PUBLISH);
    private static final int LONGEST = 200;

    /** Everything, in a list. */
    static final Asked ALL =
            new Asked(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    false);

    static Asked of(
            MultivaluedMap<String, String> parameters,
            House house,
            LongFunction<EditorialDesk> desks) {
        var brand = given(parameters, "brand").filter(b -> house.brand(b).isPresent());
        return new Asked(
                brand,
                given(parameters, "section")
                        .filter(s -> brand.flatMap(b -> house.section(b, s)).isPresent()),
                number(parameters, "desk").map(desks::apply),
                given(parameters, "language").flatMap(Language::of),
                given(parameters, "state").flatMap(BoardStage::of),
                number(parameters, "person"),
                given(parameters, "may").flatMap(Asked::right),
                given(parameters, "q").map(Asked::cut).orElse(""),
                given(parameters, "look").filter("board"::equals).isPresent());
    }

    private static Optional<String> given(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    private static Optional<Right> right(String word) {
        return RIGHTS.stream().filter(right -> word(right).equals(word)).findFirst();
    }

    private static Optional<Long> number(MultivaluedMap<String, String> parameters, String name) {
        return given(parameters, name).filter(n -> n.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) > LONGEST
                ? words.substring(0, words.offsetByCodePoints(0, LONGEST))
                : words;
    }

    static String word(Right right) {
        return right.name().toLowerCase(java.util.Locale.ROOT);
    }

    BoardQuery query(Actor actor, BoardQuery.Hours hours) {
        return new BoardQuery(
                        brand,
                        section,
                        desk,
                        language,
                        stage,
                        person,
                        may.map(actor::granting),
                        BoardQuery.of(hours).words(),
                        hours)
                .saying(words);
    }

    /** Whether anything is left out of the board. */
    boolean isNarrow() {
        return !filters().isEmpty();
    }

    Asked inColumns(boolean columns) {
        return new Asked(brand, section, desk, language, stage, person, may, words, columns);
    }

    Asked at(BoardStage other) {
        return new Asked(
                brand, section, desk, language, Optional.of(other), person, may, words, false);
    }

    Asked by(long other) {
        return new Asked(
                brand, section, desk, language, stage, Optional.of(other), may, words, board);
    }

    Asked waitingFor(Right right) {
        return new Asked(
                brand, section, desk, language, stage, person, Optional.of(right), words, board);
    }

    /** {@code brand=news&state=draft}: what is kept of a view; empty where nothing is asked. */
    String text() {
        var all = filters();
        if (board) {
            all.add("look=board");
        }
        return String.join("&", all);
    }

    /** The address that asks for the same. */
    String address() {
        var text = text();
        return text.isEmpty() ? "/" : "/?" + text;
    }

    /** The same, going on behind a place. */
    String address(String before) {
        var text = text();
        return "/?before=" + before + (text.isEmpty() ? "" : "&" + text);
    }

    private List<String> filters() {
        var all = new ArrayList<String>();
        brand.ifPresent(b -> all.add("brand=" + b));
        section.ifPresent(s -> all.add("section=" + s));
        desk.ifPresent(d -> all.add("desk=" + d.id()));
        language.ifPresent(l -> all.add("language=" + l.code()));
        stage.ifPresent(s -> all.add("state=" + s.word()));
        person.ifPresent(p -> all.add("person=" + p));
        may.ifPresent(m -> all.add("may=" + word(m)));
        if (!words.isEmpty()) {
            all.add("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
        return all;
    }
}
