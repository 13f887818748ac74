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
        var body = wording.body().blocks().stream().map(SearchText::plain);
        var text =
                Stream.of(headlines, own, Stream.of(wording.lead()), body)
                        .flatMap(part -> part)
                        .collect(Collectors.joining("\n"));
        var words = String.join(" ", PlainWords.of(text));
        return new SearchText(
                article.id(),
                language,
                story.placements().stream()
                        .map(placement -> NewsList.ofSite(placement.brand(), language))
                        .toList(),
                words.substring(0, Math.min(words.length(), LONGEST)));
    }

    private static String plain(Block block) {
        return block instanceof Block.Quotation quotation
                ? quotation.plain() + "\n" + quotation.speaker() + "\n" + quotation.role()
                : block.plain();
    }
}
