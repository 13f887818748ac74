package tilshi.story;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tilshi.text.Language;
import tilshi.text.PlainWords;

/**
 * What a published article is found by: the words of its headlines, its lead and its body.
 *
 * @param sites the lists of the sites that show it
 * @param words in their order, as a search compares them
 */
record SearchText(long articleId, Language language, List<NewsList> sites, String words) {

    /** As much as an index entry can hold, whatever the words; far longer than any article. */
    private static final int LONGEST = 200_000;

    /**
     * @param wording what readers see of the article
     */
    static SearchText of(Story story, Article article, Wording wording) {
        var language = article.language();
        var headlines = Stream.of(wording.headlines().web(), wording.headlines().brief());
        var own =
                story.placements().stream()
                        .map(p -> p.headline().getOrDefault(language.code(), ""));
        var texts = Stream.of(headlines, own, below(wording)).flatMap(part -> part);
        return new SearchText(
                article.id(),
                language,
                story.placements().stream()
                        .map(placement -> NewsList.ofSite(placement.brand(), language))
                        .toList(),
                words(texts));
    }

    /** The lead and the body. */
    static Stream<String> below(Wording wording) {
        var body = wording.body().blocks().stream().map(SearchText::plain);
        return Stream.concat(Stream.of(wording.lead()), body);
    }

    /** The words of texts as a search compares them, as many as an index can hold. */
    static String words(Stream<String> texts) {
        var words = String.join(" ", PlainWords.of(texts.collect(Collectors.joining("\n"))));
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    private static String plain(Block block) {
        return block instanceof Block.Quotation quotation
                ? quotation.plain() + "\n" + quotation.speaker() + "\n" + quotation.role()
                : block.plain();
    }
}
