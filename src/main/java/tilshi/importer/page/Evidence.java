package tilshi.importer.page;

import java.util.ArrayList;
import java.util.List;
import tilshi.story.Block;

/** What makes a page an article: running text, and paragraphs that follow one another. */
final class Evidence {

    private static final int LEAST_WORDS = 18;
    private static final int MANY_HEADINGS = 4;
    private static final int SHORT = 220;

    private Evidence() {}

    /**
     * Makes sure that there is an article.
     *
     * @throws NoArticle if there is none
     */
    static void require(ReadPage page) {
        var prose = new ArrayList<String>();
        prose.add(page.lead());
        page.blocks().stream().map(Block::plain).forEach(prose::add);
        prose.removeIf(text -> !isProse(text));
        int words = prose.stream().mapToInt(Prose::words).sum();
        boolean sentence =
                prose.stream().anyMatch(text -> text.matches("(?s).*[.!?…][»\"”)]?\\s*"));
        if (words < LEAST_WORDS || !sentence || isListOfTeasers(page.blocks())) {
            throw new NoArticle();
        }
    }

    private static boolean isProse(String text) {
        return Prose.isParagraph(text) || Prose.words(text) >= 4 && Prose.isSentence(text);
    }

    /** Heading, a short sentence, heading, a short sentence: a front page, not a story. */
    private static boolean isListOfTeasers(List<Block> blocks) {
        int headings = 0;
        int longest = 0;
        int run = 0;
        int letters = 0;
        int paragraphs = 0;
        for (var block : blocks) {
            boolean heading = block instanceof Block.Heading || !isProse(block.plain());
            headings += heading ? 1 : 0;
            run = heading ? 0 : run + 1;
            longest = Math.max(longest, run);
            letters += heading ? 0 : block.plain().length();
            paragraphs += heading ? 0 : 1;
        }
        return headings >= MANY_HEADINGS
                && longest <= 1
                && letters < SHORT * Math.max(1, paragraphs)
                && headings >= paragraphs - 1;
    }
}
