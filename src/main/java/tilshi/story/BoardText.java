package tilshi.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tilshi.base.Json;
import tilshi.text.Language;

/**
 * What the newsroom finds an article by, published or not: the words of its newest revision and
 * those of the draft under way.
 *
 * @param step of the draft whose words are in it; 0 where there are none
 * @param headlines words of all headlines
 * @param rest words of the lead and the body
 */
record BoardText(
        long articleId, Language language, int revision, long step, String headlines, String rest) {

    /** What in a block is no word for people. */
    private static final Set<String> NO_WORDS =
            Set.of("type", "id", "href", "manner", "picture", "url", "marks");

    /** An article as a revision has it. */
    static BoardText of(long articleId, Language language, int revision, Wording wording) {
        return new BoardText(
                articleId,
                language,
                revision,
                0,
                SearchText.words(headlines(wording)),
                SearchText.words(SearchText.below(wording)));
    }

    /** The same with the words of a draft, however unfinished they are. */
    static BoardText of(Article article, Wording newest, Draft draft) {
        var headlines = new ArrayList<String>();
        var rest = new ArrayList<String>();
        draft.parts()
                .forEach(
                        (id, part) ->
                                part.content()
                                        .ifPresent(
                                                content ->
                                                        gather(
                                                                Json.read(content, JsonNode.class),
                                                                id.startsWith("headline.")
                                                                        ? headlines
                                                                        : rest)));
        return new BoardText(
                article.id(),
                article.language(),
                article.latest(),
                draft.step(),
                SearchText.words(Stream.concat(headlines(newest), headlines.stream())),
                SearchText.words(Stream.concat(rest.stream(), SearchText.below(newest))));
    }

    private static Stream<String> headlines(Wording wording) {
        var all = wording.headlines();
        return Stream.of(all.web(), all.brief(), all.seo(), all.push(), all.social());
    }

    private static void gather(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.asText());
        } else if (node.isObject()) {
            node.properties().stream()
                    .filter(property -> !NO_WORDS.contains(property.getKey()))
                    .forEach(property -> gather(property.getValue(), texts));
        } else {
            node.forEach(inside -> gather(inside, texts));
        }
    }
}
